## What is said while a sitting is open, or left

sitting-stopped = The clock is stopped; r goes back to the questions.
sitting-runs = The clock runs on; r goes back to the questions.
sitting-time-left = { $time } left.
sitting-time-left-section = { $time } left in { $section }.
sitting-submit-key = S opens the hand-in page.
sitting-end-key = S ends the practice.
sitting-kept-today = Kept until the day ends at 4:00; Enter goes on.
sitting-kept = The practice is kept: Home has it under Resume.
sitting-section-over = Time is up for the section before; { $section } is open.
sitting-ended = Ended; nothing was answered.
sitting-time-up = Time is up: the sitting has been handed in.
sitting-not-there = This sitting is not in the record.
topic-not-there = This topic is no longer in the banks.
question-not-there = This question is no longer in the banks.

## What is said of the record, the plan and the terminal

record-saved = Saved in { $path }.
record-saved-in-part = Saved in { $path }, but for { $count } entries that could not be read any more.
record-next-time = Next time: { $command }
record-lost = Nothing is saved: { $why }. The next answer asks where to save.
record-back = The file of progress is there again, and everything is saved in it.
report-kept = Reported; it is kept in your record.
plan-not-made = Today's plan could not be made; practise (p) meanwhile.
fit-used = Memory is fitted to your answers, and the plan follows it.
fit-not-used = The fit did not help; the average learner's memory is kept.
fit-not-made = memory could not be fitted
fit-no-thread = the system has no thread on which memory could be fitted
goal-kept = The goal is kept; the plan follows it.
paste-does-nothing = Pasting does nothing here.
suspend-cannot = Cannot suspend: { $error }.
