#!/usr/bin/env python3
"""Keeps the catalogues of the window in step with its sources.

    catalogues.py update --lupdate PROGRAM    reads the sources again
    catalogues.py check --lupdate PROGRAM     fails where that would change a catalogue
    catalogues.py untranslated                lists the texts without a translation
    catalogues.py untranslated --complete de  fails where a language that is named lacks one
    catalogues.py fill LOCALE FILE            takes translations from a JSON object: text -> translation, or for
                                              a text with a number -> list of its plural forms
"""

import argparse
import json
import pathlib
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as xml

FOLDER = pathlib.Path(__file__).resolve().parent
SOURCES = FOLDER.parent / "widgets"


def catalogues():
    return sorted(FOLDER.glob("orrery_*.ts"))


def locale_of(path):
    return path.stem.removeprefix("orrery_")


def read_sources(lupdate, catalogue):
    """Brings one catalogue up to date with the sources."""
    files = sorted(str(path) for end in ("*.cpp", "*.h") for path in SOURCES.rglob(end))
    with tempfile.NamedTemporaryFile("w", suffix=".txt") as listing:
        listing.write("\n".join(files))
        listing.flush()
        options = ["-silent", "-no-obsolete", "-locations", "none", "-source-language", "en",
                   "-target-language", locale_of(catalogue)]
        if locale_of(catalogue) == "en":
            options.append("-pluralonly")
        done = subprocess.run([lupdate, *options, "@" + listing.name, "-ts", str(catalogue)],
                              capture_output=True, text=True, check=False)
        if done.returncode != 0:
            sys.exit(f"lupdate failed for {catalogue.name}: {done.stderr}")


def update(lupdate):
    for path in catalogues():
        read_sources(lupdate, path)


def check(lupdate):
    stale = []
    with tempfile.TemporaryDirectory() as folder:
        for path in catalogues():
            copy = pathlib.Path(folder) / path.name
            shutil.copy(path, copy)
            read_sources(lupdate, copy)
            if copy.read_bytes() != path.read_bytes():
                stale.append(path.name)
    if stale:
        sys.exit(f"{', '.join(stale)}: older than the sources. Run `ninja update_translations` and translate what "
                 "is new (`ninja untranslated`).")


def messages(path):
    for context in xml.parse(path).getroot().iter("context"):
        for message in context.iter("message"):
            yield context.findtext("name"), message


def untranslated(complete):
    lacking = []
    for path in catalogues():
        open_texts = [(context, message.findtext("source")) for context, message in messages(path)
                      if message.find("translation").get("type") == "unfinished"]
        for context, text in open_texts:
            print(f"{locale_of(path)}\t{context}\t{text}")
        if open_texts and locale_of(path) in complete:
            lacking.append(f"{locale_of(path)}: {len(open_texts)}")
    if lacking:
        sys.exit(f"Texts without a translation: {', '.join(lacking)}.")


def put(message, text):
    """Writes one translation; false where its form does not fit."""
    translation = message.find("translation")
    forms = translation.findall("numerusform")
    if isinstance(text, list) != (message.get("numerus") == "yes") or (forms and len(forms) != len(text)):
        return False
    if forms:
        for form, words in zip(forms, text):
            form.text = words
    else:
        translation.text = text
    translation.attrib.pop("type", None)
    return True


def fill(locale, source):
    path = FOLDER / f"orrery_{locale}.ts"
    known = json.loads(pathlib.Path(source).read_text(encoding="utf-8"))
    tree = xml.parse(path)
    misfits = []
    for message in tree.getroot().iter("message"):
        text = message.findtext("source")
        if message.find("translation").get("type") == "unfinished" and text in known:
            if not put(message, known[text]):
                misfits.append(text)
    body = xml.tostring(tree.getroot(), encoding="unicode")
    path.write_text('<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n' + body + "\n", encoding="utf-8")
    if misfits:
        sys.exit(f"Another number of plural forms is needed for: {'; '.join(misfits)}")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("command", choices=["update", "check", "untranslated", "fill"])
    parser.add_argument("arguments", nargs="*")
    parser.add_argument("--lupdate", default="lupdate")
    parser.add_argument("--complete", nargs="*", default=[])
    given = parser.parse_args()
    if given.command == "update":
        update(given.lupdate)
    elif given.command == "check":
        check(given.lupdate)
    elif given.command == "untranslated":
        untranslated(given.complete)
    else:
        fill(*given.arguments)


if __name__ == "__main__":
    main()
