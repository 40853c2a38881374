//! What cannot be kept has not happened: the screen goes back to what is on the disk.

use prelims::study::{Options, Study, SystemClock};

use crate::journey::{Journey, bank};

#[test]
fn a_sitting_taken_over_elsewhere_is_left_for_home() {
    let journey = Journey::new((80, 24)).keys("t<enter>b");
    // Another copy of the program goes on with the same sitting.
    let id = journey.model().hall.as_ref().unwrap().id;
    let options = Options {
        banks: vec![bank().to_owned()],
        record: journey.folder.path().join("record.sqlite"),
        without_embedded: true,
        ..Options::default()
    };
    let mut other = Study::open(&options, Box::new(SystemClock::new())).unwrap();
    let open = other.open_sitting(&id).unwrap();
    let acts = open.sitting.decide(prelims::exam::Command::Flag, &other.now()).unwrap();
    other.stage(id, acts);
    other.commit().unwrap();
    let journey = journey.keys("a");
    assert!(journey.model().screens.is_empty(), "{}", journey.text());
    assert!(journey.model().message.as_ref().is_some_and(|message| message.caution));
    let disk = journey.on_disk();
    let response = &disk.sitting(&id).unwrap().responses()[0];
    assert!(response.flagged, "what the other one did is kept");
}
