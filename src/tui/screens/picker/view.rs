//! The picker: settings above, topics below.

use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use crate::report::TopicSummary;
use crate::tui::kit::form;
use crate::tui::kit::list::{List, pointer, text_style};
use crate::tui::kit::page::{Content, Row};
use crate::tui::kit::style::{MEASURE, TextStyle};
use crate::tui::state::Shared;
use crate::tui::state::picks::PickRow;
use crate::tui::texts;

/// The width of the names of settings.
const NAME: usize = 12;
/// What stands beside a topic's title: pointer and box before it, its questions after it.
const BESIDE: usize = 24;

/// How the picker looks, with the cursor on this row.
pub fn view(cursor: usize, shared: &Shared, style: TextStyle, body: Rect) -> Content {
    let theme = style.theme;
    let picks = &shared.picks;
    let columns = usize::from(body.width).min(MEASURE);
    let mut list = List::new(cursor);
    let mut topics_begun = false;
    for (at, pick) in picks.rows(&shared.home).into_iter().enumerate() {
        let here = list.is_at(at);
        let line = match pick {
            PickRow::Topic(topic) => {
                if !std::mem::replace(&mut topics_begun, true) {
                    let picked: String = match picks.topics.len() {
                        0 => texts::PICKER_NO_TOPICS.into(),
                        count => {
                            let topics = shared.home.topics.len();
                            texts::PickerTopics { count, topics }.say()
                        }
                    };
                    list.push(Row::default());
                    list.push(Row::new(Span::styled(picked, theme.quiet())));
                }
                let Some(topic) = shared.home.topics.get(topic) else { continue };
                topic_line(topic, picks.topics.contains(&topic.id), here, style, columns)
            }
            setting => form::setting(name(setting), NAME, &picks.value(setting), here, style),
        };
        list.choice(at, line);
    }
    let title = if picks.quiz { texts::PICKER_QUIZ } else { texts::PICKER_PRACTICE };
    let to_be_had = picks.questions(&shared.home);
    let begins = texts::PickerBegins { count: to_be_had }.say();
    // Beside the title: at the far end of a wide screen nobody would look for it.
    let title = Line::from(vec![
        Span::styled(title, theme.strong()),
        Span::styled(format!("   {begins}"), theme.quiet()),
    ]);
    Content::new(title, Line::default(), vec![list.into_pane(body)])
}

fn name(row: PickRow) -> &'static str {
    match row {
        PickRow::Kind => texts::PICKER_KIND.get(),
        PickRow::Count => texts::PICKER_COUNT.get(),
        PickRow::Minutes => texts::PICKER_MINUTES.get(),
        PickRow::Scheme => texts::PICKER_SCHEME.get(),
        PickRow::Topic(_) => "",
    }
}

/// `▸ [x] Dams  9 questions`
fn topic_line(
    topic: &TopicSummary,
    on: bool,
    here: bool,
    style: TextStyle,
    columns: usize,
) -> Line<'static> {
    let theme = style.theme;
    let (sign, sign_style) =
        if on { (theme.symbols().on, theme.right()) } else { (theme.symbols().off, theme.quiet()) };
    let title = style.cut(&topic.title, columns.saturating_sub(BESIDE));
    let questions = format!("  {}", texts::CountQuestions { count: topic.items }.say());
    Line::from(vec![
        pointer(here, style),
        Span::styled(format!("{sign} "), sign_style),
        Span::styled(title, text_style(here, style)),
        Span::styled(questions, theme.quiet()),
    ])
}
