## Home

home-welcome = Practice for the civil services papers. Each day it asks what adds most to your marks. Press Enter to begin, or g to set your exam and its day.
home-notice = Notice
home-empty = There are no banks. Put the folder of a bank into your banks folder, or start with `{ $open }`. `{ $help }` says where the banks folder is.
home-topic-empty = This topic has no questions.

home-today = Today
home-today-why = why
home-today-nothing = no questions yet
home-today-waits = question { $number } of { $count }, where you left it
home-today-eager = being planned; it starts as soon as the plan is ready
home-today-exam = the exam: no more questions
home-today-done = done
# What is so of today, and when there is more.
home-today-more = { $what }; more { $when }
home-today-night = until 4:00 this is still the plan of { $day }
home-planning = being planned
home-not-planned = could not be planned

# What Enter does with a line.
home-does-resume-today = go on
home-does-practise = practise
home-does-start = start
home-does-more = ask me more
home-does-insight = insight
home-does-change = change
home-does-set-day = set the exam and its day
home-does-set-next = set the next exam's day
home-does-resume = resume
home-does-next-paper = next paper

home-resume = Resume
home-question = { $title }, question { $number } of { $count }
home-question-left = { $title }, question { $number } of { $count }, { clock-left }
home-next-paper = Next paper
home-next-paper-is = { $title }, { $when }
home-break-over = the break is over
home-break-until = break until { $time }

home-forecast = Forecast
home-forecast-right = { $share } of { $questions } right
home-forecast-day = on { $day }  { $share }
home-forecast-if-kept = { $condition }: { $share }
home-trend = { $count ->
    [one] { $count } day
   *[other] { $count } days
}

home-goal = Goal
home-goal-too-far = { $day } is more than { $years } years away: too far to plan for
home-goal-none = no exam day is set yet
home-goal-passed = your exam is over

# The heads of its table.
home-head-facts = facts
home-head-known = known
home-head-mistaken = mistaken
home-head-today = today
home-head-last = last
home-new = new

home-key-open = open the selected line
    .bar = open
home-key-resume = go on with an unfinished sitting
    .bar = resume
home-key-practise = choose topics and practise
    .bar = practise
home-key-quiz = choose topics for a timed quiz
    .bar = quiz
home-key-exam = choose a paper and sit it
    .bar = exam
home-key-insight = the forecast, the days ahead, the facts you keep missing
    .bar = insight
home-key-why = today's questions, and why each is asked
    .bar = why
home-key-break = the break before the next paper of the day
    .bar = next paper
home-key-notes = read the notes
    .bar = notes
home-key-results = past results, and how they compare
    .bar = results
home-key-quit = quit the program
    .bar = quit

## Today's questions

today = Today
today-planning = Today's plan is being made.
today-right = { count-questions } { $dot } { $time }
today-nothing = There is nothing more worth asking today.
today-head-marks = marks
today-head-why = why
today-head-topic = topic
today-cause = { $count } { $cause }
today-left-out = { $count ->
    [one] { $count } fact worth asking today has
   *[other] { $count } facts worth asking today have
} no question. A bank with more questions would help.
today-key-why = why you are asked this one
    .bar = why
today-key-start = start with the first question
    .bar = start
