## The page before an exam

before = Before you begin
before-questions = Questions
before-time = Time
before-marks = Marks
before-answers = Answers
before-made-of = Made of
before-not-loaded = Not loaded
before-sections = Sections
before-keys = Press y to begin, Esc to go back.
before-series = { $count }, series { $series }
before-scaled = { $count }, since the banks do not fill the paper of { $whole }
before-untimed = as long as you like
before-extra = { $time }, extra time included
before-most = { $most } at most: { $earned }
before-declined = { $earned }, { $marks } for "not attempted"
before-limit = { $marks }. With more than { $count } unanswered the paper is not marked
before-earned = +{ $right } for a right answer, { $wrong } for a wrong one, { $blank } for an unanswered question
before-nothing = nothing
before-answers-question = marked beside the question; you can change them until you hand in
before-answers-sheet = copied to an answer sheet, in ink: only the sheet is marked, and ink cannot be changed
before-section = { $section }: { $from }-{ $to }
before-sections-close = Each section closes by itself when its time is up, and does not open again.
before-strict = The clock cannot be stopped. It keeps running while the program is closed: come back, and you go on with the time that is left then. When time is up, your answers are handed in.
before-relaxed = The clock runs from the beginning. P stops it; closing the program does not. When time is up, your answers are handed in.
before-key-yes = begin; the clock starts
    .bar = begin
before-key-back = go back; nothing begins

## Why a question is asked

why = Why
why-then = before the answer
why-now = now
why-hidden = The facts would give the answer away, so they are hidden until you answer. Press f to see them.
why-composed = This question is made from these facts: you saw the written questions lately, or they ask other facts.
why-adds = { $marks } marks
why-same = Same as above.
why-known = Chance that you know it: { $chance } { $when }.
why-exam-day = On exam day
why-on = On { $day }
why-chances = { $day }: { $asked } if asked today, { $left } if not.
why-not-planned = The plan did not ask for this one: it came with another.
why-key-next = next question
    .bar = next
why-key-before = previous question
    .bar = previous
why-key-facts = show the facts, which give the answer away; or hide them again
    .bar = facts
