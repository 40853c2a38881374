## A question: asked, explained, and after its sitting; the answer sheet

question-none = This sitting has no questions.
question-gone = Question `{ $question }` is no longer in your banks. This is what was saved of it.
question-not-attempted = Question not attempted
question-flagged = flagged
question-flagged-of = flagged, { $count } in all
# Where one is: the third of ten questions.
question-number = { $number } of { $count }
question-form = series { $series }
question-section-left = { clock-left } in this section
question-stopped = The clock is stopped.
question-stopped-says = The questions are hidden until it runs again. You can leave without losing anything: Home has this sitting under Resume.
question-clock-stopped = { clock-left }, stopped

# What is so of a statement, and of a pair.
truth-true = true
truth-false = false
truth-matched = yes
truth-not-matched = no

verdict-right = Right
verdict-wrong = Wrong
verdict-multiple = Several answers
verdict-not-attempted = Not attempted
verdict-blank = Not answered
# Before a choice: the one chosen, the right one, and others that are right.
verdict-you = you
verdict-answer = answer
verdict-also = also
verdict-or = or
verdict-seen = Not counted for memory: you had already seen the answer.
verdict-not-on-sheet = Your answer is not on the answer sheet.
verdict-only-on-sheet = The answer sheet has { $sheet }; the booklet has no answer.
verdict-on-sheet = The answer sheet has { $sheet }; the booklet has { $booklet }.
verdict-slip = Slip: you marked { $line } { $marked }, but your choice says { $chosen }.

# Over the lines of a list: what the learner said, and what is so.
lines-you = you
lines-is = it is
lines-matched = matched?
lines-key = key
lines-place = place
# Over the lines again, where some of them were cut above.
lines-whole = In full

after-again = You will be asked again { $when }.
after-again-each = You will be asked again: { $facts }.
after-facts = { count-facts } { $when }

question-letters = The choices are a to { $last }.
question-nothing-chosen = You have not chosen an answer. Press Enter again to see the right one.
question-mark-lines = Which ones? Press 1-{ $last } to mark each true or false, or Enter to go on.
question-is-last = This is the last question.
question-is-first = This is the first question.
question-no-source = No source is given for this question.

question-key-choose = choose; press the same letter again to say how sure you are
    .bar = choose
question-key-sure = the same letter after choosing: how sure you are; fifty-fifty, then guess, then sure
    .bar = sure?
# Behind the choice that was chosen, until it was said how sure one is.
question-how-sure = { $letter }: how sure?
question-key-answer = check your answer
    .bar = answer
question-key-keep = save your answer and go to the next question
    .bar = next
question-key-mark = mark a line true, false or unknown
    .bar = mark
question-key-on = next question
    .bar = next
question-key-why = why you were asked this today
    .bar = why
question-key-undo = take your last answer back
    .bar = undo
question-key-again = show the question again
    .bar = question
question-key-flag = flag it, so that you come back to it
    .bar = flag
question-key-flag-after = flag the question
question-key-strike = strike out a choice, or restore it
    .bar = strike
question-key-clear = clear your answer
    .bar = clear
question-key-next-section = next section
question-key-section-before = previous section
question-key-pause = stop the clock
    .bar = pause
question-key-resume = start the clock again
    .bar = go on
question-key-next = next question
    .bar = next
question-key-before = previous question
    .bar = previous
question-key-leave = leave; you can go on later from Home
question-key-leave-running = leave; the clock keeps running
question-key-leave-stopped = leave; the clock stays stopped
question-key-leave-bar = leave

sheet = answer sheet
sheet-booklet = Booklet
sheet-row = row { $row } of { $rows }
sheet-and = { $letters } and { $letter }
sheet-second = Row { $row } has a circle. Press { $letter } again for a second: it is then wrong.
sheet-letters = The circles of this row are a to { $last }.
sheet-key-fill = fill in this circle, in ink: you cannot change it
    .bar = fill in
sheet-key-next = next row
    .bar = next row
sheet-key-left = one column to the left
sheet-key-right = one column to the right
sheet-key-back = go back to the question booklet
