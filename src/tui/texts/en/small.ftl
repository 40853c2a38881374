## Small screens: help, sources, a report, leaving, a lost record

help = Keys

sources = Sources

report = Report
report-ask = What is wrong with this question? It is kept in your own record; empty is allowed.
report-key-save = keep the report
    .bar = save
report-key-type = what is wrong

leave = Leave?
leave-says = The clock runs on. Every answer is kept, and Home has the sitting under Resume until its time is up.
leave-says-left = The clock runs on, with { clock-left }. Every answer is kept, and Home has the sitting under Resume until its time is up.
leave-keys = y leaves. Esc goes back.
leave-key-yes = leave; the clock runs on
    .bar = leave
leave-key-pause = stop the clock and leave
    .bar = pause and leave

lost = Not saved
lost-since = Nothing since { $when } is saved.
lost-now = Nothing that you do now is saved.
lost-held = prelims still has it in memory: { count-entries }, and the last key that you pressed.
lost-missing = Not all of it: { count-entries } could not be read any more.
lost-clock = The clock of this sitting runs on.
lost-write = Write all of it to a new file:
lost-refused = Not written: { $why }.
lost-key-save = write everything to this new file
    .bar = save
lost-key-clear-bar = clear
lost-key-back = back, without having saved
lost-key-leave = leave; what is not saved is lost
    .bar = leave without saving
lost-key-type = the path of the file
