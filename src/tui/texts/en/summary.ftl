## Handing in, or ending a practice

summary-hand-in = Hand in?
summary-end = End it?
summary-sheet = What counts is the answer sheet: { $count ->
    [one] { $count } row
   *[other] { $count } rows
} of { $rows } are filled in.
summary-not-on-sheet = { $count ->
    [one] { $count } answer of the booklet is
   *[other] { $count } answers of the booklet are
} not on the sheet: o goes there.
summary-left = { clock-left }. After handing in nothing can be changed.
summary-hand-in-keys = y hands in. Esc goes back.
summary-nothing = Nothing is answered yet: it leaves no result.
summary-all = All { $count } are answered, and make its result.
summary-some = { $answered } of { $count } answered. Only { $answered ->
    [one] that one counts
   *[other] those count
} in its result; the rest is not scored.
summary-for-good = Once ended it cannot be resumed. To go on with it later, go back and leave it with q.
summary-end-keys = y ends it. Esc goes back.
summary-blanks = Blanks, of which there are { $count }, cost { $marks } marks.
summary-blanks-declined = Blanks, of which there are { $count }, cost { $marks } marks; { $letter } costs nothing.
summary-too-many = More than { $most } may not be left blank: handed in like this, the paper is not marked.
summary-up-to = Up to { $most } may be left blank; with more the paper is not marked.

summary-key-hand-in = hand the sitting in
    .bar = hand in
summary-key-end = end the practice for good
    .bar = end
