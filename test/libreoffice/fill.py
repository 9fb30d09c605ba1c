"""Fills the template in LibreOffice as a person does: `fill.py JOBS.json`, with a Python that knows LibreOffice ("uno").

JOBS.json: [{"template": path, "entries": [{"sheet", "address", "text"}], "saveAs": [path, …]}, …]. Each job opens its template, types every
entry, and saves; a second path is saved from the first one, opened again. LibreOffice runs hidden, as in Vietnam (9,5 is a number), with
settings of its own that nobody else's are mixed with.
"""
import json
import pathlib
import subprocess
import sys
import tempfile
import time

import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.connection import NoConnectException

FILTERS = {".xlsx": "Calc MS Excel 2007 XML", ".ods": "calc8"}
SECONDS_TO_START = 60
SETTINGS = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
  <item oor:path="/org.openoffice.Setup/L10N"><prop oor:name="ooSetupSystemLocale" oor:op="fuse"><value>vi-VN</value></prop></item>
</oor:items>
"""


def properties(**values):
    return tuple(PropertyValue(Name=name, Value=value) for name, value in values.items())


def start(folder):
    """LibreOffice with its settings in `folder` → its process, and the context that answers calls."""
    user = folder / "user"
    user.mkdir()
    (user / "registrymodifications.xcu").write_text(SETTINGS, encoding="utf-8")
    pipe = f"pipe,name=template{folder.name};urp"
    office = subprocess.Popen(
        ["soffice", f"-env:UserInstallation={folder.as_uri()}", "--headless", "--norestore", "--nologo", f"--accept={pipe}"]
    )
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
    until = time.monotonic() + SECONDS_TO_START
    while True:
        try:
            return office, resolver.resolve(f"uno:{pipe};StarOffice.ComponentContext")
        except NoConnectException:
            if time.monotonic() > until or office.poll() not in (None, 0):
                office.kill()
                raise
            time.sleep(0.2)


class Office:
    def __init__(self, context):
        create = lambda name: context.ServiceManager.createInstanceWithContext(name, context)
        self.desktop = create("com.sun.star.frame.Desktop")
        self.dispatcher = create("com.sun.star.frame.DispatchHelper")

    def open(self, path):
        return self.desktop.loadComponentFromURL(pathlib.Path(path).resolve().as_uri(), "_blank", 0, properties(Hidden=True))

    def type(self, document, sheet, address, text):
        """By the commands behind the keyboard: the cell is selected, the text entered."""
        controller = document.CurrentController
        controller.setActiveSheet(document.Sheets.getByName(sheet))
        for command, values in ((".uno:GoToCell", {"ToPoint": address}), (".uno:EnterString", {"StringName": text})):
            self.dispatcher.executeDispatch(controller.Frame, command, "", 0, properties(**values))

    def run(self, job):
        document = self.open(job["template"])
        for entry in job["entries"]:
            self.type(document, entry["sheet"], entry["address"], entry["text"])
            cell = document.Sheets.getByName(entry["sheet"]).getCellRangeByName(entry["address"])
            if cell.FormulaLocal != entry["text"]:
                raise SystemExit(f"{entry['sheet']}!{entry['address']} holds {cell.FormulaLocal!r} instead of {entry['text']!r}.")
        for i, path in enumerate(job["saveAs"]):
            if i > 0:
                document = self.open(job["saveAs"][i - 1])
            document.calculateAll()
            filter_name = FILTERS[pathlib.Path(path).suffix]
            document.storeToURL(pathlib.Path(path).resolve().as_uri(), properties(FilterName=filter_name))
            document.close(True)


def main():
    jobs = json.loads(pathlib.Path(sys.argv[1]).read_text(encoding="utf-8"))
    with tempfile.TemporaryDirectory() as folder:
        office, context = start(pathlib.Path(folder))
        try:
            calc = Office(context)
            for job in jobs:
                calc.run(job)
            calc.desktop.terminate()
            office.wait(timeout=SECONDS_TO_START)
        finally:
            office.kill()


main()
