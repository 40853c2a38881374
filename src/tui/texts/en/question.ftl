## A question: asked, explained, and after its sitting; the answer sheet

question-none = This sitting has no questions.
question-gone = The question `{ $question }` is no longer in the banks. This is what was kept of it.
question-not-attempted = Question not attempted
question-flagged = flagged
question-flagged-of = flagged, { $count } in all
# Where one is: the third of ten questions.
question-number = { $number } of { $count }
question-form = form { $series }
question-section-left = { clock-left } in this section
question-stopped = The clock is stopped.
question-stopped-says = The questions are put away until it runs again. Nothing is lost by leaving: Home has the sitting under Resume.
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
verdict-seen = Not counted for memory: you had seen the answer before.
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

after-again = Seen again { $when }.
after-again-each = Seen again: { $facts }.
after-facts = { count-facts } { $when }

question-letters = The choices are a to { $last }.
question-nothing-chosen = Nothing is chosen. Enter once more shows the answer.
question-mark-lines = Which of them? 1-{ $last } mark each true or false; Enter goes on.
question-is-last = This is the last one.
question-is-first = This is the first one.
question-no-source = No source is given for this question.

question-key-choose = choose; the same letter again says how sure: fifty-fifty, guess, sure
    .bar = choose
question-key-answer = have the answer counted and shown
    .bar = answer
question-key-keep = keep the answer and go to the next
    .bar = next
question-key-mark = mark a line true, false or unknown
    .bar = mark
question-key-on = on to the next question
    .bar = next
question-key-why = why it was asked today
    .bar = why
question-key-undo = take the last answer back
    .bar = undo
question-key-again = the question again
    .bar = question
question-key-flag = flag it, to come back to it
    .bar = flag
question-key-flag-after = flag the question
question-key-strike = strike a choice out, or restore it
    .bar = strike
question-key-clear = take the answer back
    .bar = clear
question-key-next-section = the next section
question-key-section-before = the section before
question-key-pause = stop the clock
    .bar = pause
question-key-resume = let the clock run again
    .bar = go on
question-key-next = the next question
    .bar = next
question-key-before = the question before
    .bar = before
question-key-leave = leave; it is kept, and can be resumed from Home
question-key-leave-running = leave; the clock runs on
question-key-leave-stopped = leave; the clock stays stopped
question-key-leave-bar = leave

sheet = answer sheet
sheet-booklet = Booklet
sheet-row = row { $row } of { $rows }
sheet-and = { $letters } and { $letter }
sheet-letters = The circles of this row are a to { $last }.
sheet-key-fill = blacken this circle of the row, in ink: it stays
    .bar = fill in
sheet-key-next = on to the next row
    .bar = next row
sheet-key-left = a column to the left
sheet-key-right = a column to the right
sheet-key-back = back to the question booklet
