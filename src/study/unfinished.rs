//! What was left or cut short and can go on.

use crate::exam::Sitting;
use crate::journal::SittingId;

use super::Study;
use super::session::Waits;
use super::summary::Unfinished;

impl Study {
    /// The sittings that can go on, newest first.
    pub(super) fn unfinished(&self) -> Vec<Unfinished> {
        let now = self.now();
        let told = |(id, sitting, why): (SittingId, &Sitting, Waits)| Unfinished {
            id,
            title: sitting.terms().title.clone(),
            topic: (why == Waits::Practice).then(|| self.only_topic(sitting)).flatten(),
            todays: why == Waits::Todays,
            at: sitting.at(),
            of: sitting.paper().len(),
            remaining: sitting.remaining(&now),
        };
        self.session.waiting(&now).into_iter().map(told).collect()
    }

    /// The title of the topic of a sitting's questions, if they have but one.
    fn only_topic(&self, sitting: &Sitting) -> Option<String> {
        let catalogue = self.library.catalogue();
        let mut topics =
            sitting.paper().iter().map(|dealt| catalogue.current_item(&dealt.item).topic());
        let first = topics.next()?;
        let one = topics.all(|topic| topic == first);
        one.then(|| catalogue.topic(&first).map(|topic| topic.title().to_owned())).flatten()
    }
}
