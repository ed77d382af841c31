# Edits an XLIFF file as Translate Toolkit does, which Weblate, Virtaal and Pootle are built on.
# Usage: edit.py FILE_IN FILE_OUT ENCODING < edits, a list of [id, step, …] in JSON
import json
import sys

from translate.storage import xliff
from translate.storage.placeables import StringElem
from translate.storage.placeables.xliff import X

file_in, file_out, encoding = sys.argv[1:]
store = xliff.xlifffile.parsefile(file_in)
units = {unit.getid().split("\x04")[-1]: unit for unit in store.units}

for name, step, *value in json.load(sys.stdin):
    unit = units[name]
    if step == "target":
        unit.target = value[0]
    elif step == "rich":
        # Texts and placeholders by turns: a number stands for one.
        parts = [X(id=part) if part.isdigit() else StringElem(part) for part in value]
        unit.set_rich_target([StringElem(parts)])
    elif step == "state":
        unit.getlanguageNode(lang=None, index=1).set("state", value[0])
    elif step == "clear":
        unit.target = ""
    else:
        # markapproved, markfuzzy, markreviewneeded
        getattr(unit, step)(*value)

if encoding == "utf-8":
    store.savefile(file_out)
else:
    store.document.write(file_out, encoding=encoding, xml_declaration=True)
