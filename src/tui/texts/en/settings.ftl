## Settings: how the program looks and is used on this machine

settings = Settings
settings-on = on
settings-off = off

settings-theme = Theme
settings-theme-auto = auto
settings-theme-terminal = the terminal's own colours
settings-theme-light = light
settings-theme-dark = dark
settings-theme-contrast = strong contrast
settings-theme-none = no colours
settings-theme-says = The colours of the screens. Auto takes your terminal's own colours; light is for a light background, dark for a dark one.
settings-theme-given = This run was started with another theme: { $theme }. It holds until you change the setting here.

settings-confidence = Confidence
settings-confidence-says = Press the letter of your choice again to say how sure you are: fifty-fifty, guess, sure. When this is off, pressing it again does nothing, and no screen shows confidence.

settings-mouse = Mouse
settings-mouse-says = Click on choices and rows, and scroll with the wheel. When this is off, the mouse selects text to copy, as it does outside the program.

settings-language = Questions in
settings-language-says = The language of questions and notes, where they are translated; the others stay as they are. L changes it on any question. It is kept with your progress.

settings-kept = Every change is kept at once, in { $file }.
settings-not-kept-anywhere = Changes hold for this run only: there is no home folder to keep them in.
settings-not-kept = The settings could not be kept: { $why }.
settings-not-read = Settings: { $problem }. It is left out; the others hold.

settings-key = settings: theme, confidence, mouse, language of questions
    .bar = settings
