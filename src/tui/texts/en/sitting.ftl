## What is said while a sitting is open, or left

sitting-stopped = The clock is stopped. Press r to go back to the questions.
sitting-runs = The clock keeps running. Press r to go back to the questions.
sitting-time-left = { $time } left.
sitting-time-left-section = { $time } left in { $section }.
sitting-submit-key = Press S to open the hand-in page.
sitting-end-key = Press S to end the practice.
sitting-kept-today = Saved until your day ends at 4:00 at night. Press Enter to go on.
sitting-kept = The practice is saved. Home has it under Resume.
sitting-section-over = Time is up for the last section. { $section } is open now.
sitting-ended = Ended. You answered nothing, so there is no result.
sitting-time-up = Time is up. Your answers have been handed in.
sitting-not-there = This sitting is not in the record.
topic-not-there = This topic is no longer in the banks.
question-not-there = This question is no longer in the banks.

## What is said of the record, the plan and the terminal

record-saved = Saved in { $path }.
record-saved-in-part = Saved in { $path }, except for { $count } entries that could not be read.
record-next-time = Next time: { $command }
record-lost = Nothing is being saved: { $why }. Your next answer opens the page on which you choose where to save.
record-back = The progress file is back, and everything is saved in it.
report-kept = Reported. It is saved in your record.
plan-not-made = Today's plan could not be made. You can still practise (p).
fit-used = Memory now follows your own answers, and so does the plan.
fit-not-used = The fit did not help, so the average learner's memory is used.
fit-not-made = memory could not be fitted
fit-no-thread = the system has no thread on which memory could be fitted
goal-kept = The goal is saved, and the plan follows it.
paste-does-nothing = Pasting does nothing here.
suspend-cannot = Cannot suspend: { $error }.

key-nothing-caps = { $key } does nothing here. Is Caps Lock on?
key-nothing-layout = The keys are those of an English keyboard. Is another layout on?
key-nothing = { $key } does nothing here. Press ? to see the keys that do.

plan-grew-goal = the goal changed
plan-grew-wrong = what you got wrong today comes again
plan-grew-fit = memory was fitted to your answers
plan-grew-answers = your answers changed what is worth asking
plan-grew = { $count } more than before: { $why }
