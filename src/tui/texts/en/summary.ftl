## Handing in, or ending a practice

summary-hand-in = Hand in?
summary-end = End it?
summary-answered-all = { $count } of { $count } answered.
summary-answered = { $answered } of { $of } answered, { $count } unanswered.
summary-answered-unseen = { $answered } of { $of } answered, { $count } unanswered, never seen.
summary-answered-some-unseen = { $answered } of { $of } answered, { $count } unanswered: { $unseen ->
    [one] { $unseen } of those was
   *[other] { $unseen } of those were
} never seen.
summary-sheet = Only the answer sheet counts: { $count } of { $rows } rows are filled in.
summary-not-on-sheet = { $count ->
    [one] { $count } answer is
   *[other] { $count } answers are
} in the booklet but not on the sheet. Press o to go there.
summary-left = { clock-left }. After handing in you cannot change anything.
summary-hand-in-keys = Press y to hand in, Esc to go back.
summary-nothing = You have answered nothing, so there will be no result.
summary-all = You have answered all { $count }. They make the result.
summary-some = You have answered { $answered } of { $count }. The result will count only what you answered.
summary-for-good = Once ended, it cannot be resumed. To go on later, go back and leave with q.
summary-end-keys = Press y to end it, Esc to go back.
summary-blanks = You left { $count } unanswered. That costs { $marks } marks.
summary-blanks-declined = You left { $count } unanswered. That costs { $marks } marks; choosing { $letter } costs nothing.
summary-too-many = At most { $most } may be unanswered. Handed in like this, the paper is not marked.
summary-up-to = At most { $most } may be unanswered. With more, the paper is not marked.

summary-key-hand-in = hand the sitting in
    .bar = hand in
summary-key-end = end the practice for good
    .bar = end
