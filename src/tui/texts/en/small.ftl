## Small screens: help, sources, a report, leaving, a lost record

help = Keys

sources = Sources

report = Report
report-ask = What is wrong with this question? Your report stays in your own record. You may leave it empty.
report-key-save = save the report
    .bar = save
report-key-type = type what is wrong

leave = Leave?
leave-says = The clock keeps running. Your answers are saved. Until time is up, you can go on from Home, under Resume.
leave-says-left = The clock keeps running, with { clock-left }. Your answers are saved. Until time is up, you can go on from Home, under Resume.
leave-keys = Press y to leave, Esc to go back.
leave-key-yes = leave; the clock keeps running
    .bar = leave
leave-key-pause = stop the clock and leave
    .bar = pause and leave

lost = Not saved
lost-since = Nothing since { $when } has been saved.
lost-now = Nothing that you do now is being saved.
lost-held = prelims still has everything in memory: { count-entries }, and the last key that you pressed.
lost-missing = Part of it is gone: { count-entries } could not be read.
lost-clock = The clock of this sitting keeps running.
lost-write = Save all of it in a new file:
lost-refused = Not written: { $why }.
lost-key-save = save everything in this new file
    .bar = save
lost-key-clear-bar = clear
lost-key-back = go back without saving
lost-key-leave = quit; what is not saved is lost
    .bar = quit without saving
lost-key-type = type the path of the file
