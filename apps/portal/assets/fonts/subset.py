"""How fraunces.woff2 was made: `pip install fonttools brotli`, then `python apps/portal/assets/fonts/subset.py`.

Fraunces by Undercase Type, SIL Open Font License (OFL.txt, no reserved name), from @fontsource-variable/fraunces 5.3.0.
Kept: the letters of western European languages; weight 500 to 700; the soft cut at display size. 25 KB instead of 121.
"""

from fontTools import subset
from fontTools.ttLib import TTFont
from fontTools.varLib import instancer

SOURCE = "node_modules/@fontsource-variable/fraunces/files/fraunces-latin-full-normal.woff2"
TARGET = "apps/portal/assets/fonts/fraunces.woff2"

ascii_letters = [code for code in range(0x20, 0x7F) if chr(code) not in "\\^`{|}~<>"]
signs = [0xA0, 0xA1, 0xA3, 0xA9, 0xAB, 0xB7, 0xBB, 0xBF]
letters = [*range(0xC0, 0x100), 0x152, 0x153]
punctuation = [0x2013, 0x2014, 0x2018, 0x2019, 0x201C, 0x201D, 0x2026, 0x20AC]

font = instancer.instantiateVariableFont(
    TTFont(SOURCE), {"opsz": 72, "SOFT": 100, "WONK": 0, "wght": (500, 700)}
)
options = subset.Options()
options.layout_features = ["kern", "liga", "mark", "mkmk", "ccmp", "locl"]
options.hinting = False
subsetter = subset.Subsetter(options)
subsetter.populate(unicodes=[*ascii_letters, *signs, *letters, *punctuation])
subsetter.subset(font)
font.flavor = "woff2"
font.save(TARGET)
