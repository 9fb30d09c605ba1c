"""Fills the template in LibreOffice as a person does: `fill.py JOBS.json`, with a Python that knows LibreOffice ("uno").

JOBS.json: [{"template": path, "entries": [{"sheet", "address", "text"}], "saveAs": [path, …]}, …]. Each job opens its template, types every
entry, and saves; a second path is saved from the first one, opened again. LibreOffice runs hidden, as in Vietnam (9,5 is a number), with
settings of its own that nobody else's are mixed with. On a busy machine it crashes now and then when it opens a second document or closes
one: so each document has a LibreOffice of its own, which is ended once the document is saved.
"""
import contextlib
import json
import os
import pathlib
import shutil
import signal
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
        ["soffice", f"-env:UserInstallation={folder.as_uri()}", "--headless", "--norestore", "--nologo", f"--accept={pipe}"],
        start_new_session=True,
    )
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
    until = time.monotonic() + SECONDS_TO_START
    while True:
        try:
            return office, resolver.resolve(f"uno:{pipe};StarOffice.ComponentContext")
        except NoConnectException:
            if time.monotonic() > until or office.poll() not in (None, 0):
                end(office)
                raise
            time.sleep(0.2)


def end(office):
    """With every process that it started."""
    with contextlib.suppress(ProcessLookupError):
        os.killpg(office.pid, signal.SIGKILL)
    office.wait()


class Calc:
    """One document in a LibreOffice of its own."""

    def __init__(self, context, path):
        create = lambda name: context.ServiceManager.createInstanceWithContext(name, context)
        self.dispatcher = create("com.sun.star.frame.DispatchHelper")
        desktop = create("com.sun.star.frame.Desktop")
        self.document = desktop.loadComponentFromURL(pathlib.Path(path).as_uri(), "_blank", 0, properties(Hidden=True))

    def type(self, sheet, address, text):
        """By the commands behind the keyboard: the cell is selected, the text entered."""
        controller = self.document.CurrentController
        controller.setActiveSheet(self.document.Sheets.getByName(sheet))
        for command, values in ((".uno:GoToCell", {"ToPoint": address}), (".uno:EnterString", {"StringName": text})):
            self.dispatcher.executeDispatch(controller.Frame, command, "", 0, properties(**values))
        cell = self.document.Sheets.getByName(sheet).getCellRangeByName(address)
        if cell.FormulaLocal != text:
            raise SystemExit(f"{sheet}!{address} holds {cell.FormulaLocal!r} instead of {text!r}.")

    def save(self, path):
        self.document.calculateAll()
        self.document.storeToURL(pathlib.Path(path).as_uri(), properties(FilterName=FILTERS[pathlib.Path(path).suffix]))


def edit(opened, entries, saved):
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        # A copy: a LibreOffice that is ended leaves its lock beside the file.
        copy = shutil.copy(opened, folder)
        office, context = start(pathlib.Path(folder))
        try:
            calc = Calc(context, copy)
            for entry in entries:
                calc.type(entry["sheet"], entry["address"], entry["text"])
            calc.save(saved)
        finally:
            end(office)


def main():
    for job in json.loads(pathlib.Path(sys.argv[1]).read_text(encoding="utf-8")):
        opened, entries = job["template"], job["entries"]
        for path in job["saveAs"]:
            edit(opened, entries, path)
            opened, entries = path, []


main()
