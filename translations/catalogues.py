#!/usr/bin/env python3
"""Keeps the catalogues of the window in step with its sources.

    catalogues.py update --lupdate PROGRAM    reads the sources again
    catalogues.py check --lupdate PROGRAM     fails where that would change a catalogue
    catalogues.py sound                       fails where a translation lost a place (%1, %n) of its text, and where
                                              a text stands in the sources so that lupdate cannot see it
    catalogues.py untranslated                lists the texts without a translation
    catalogues.py untranslated --complete de  fails where a language that is named lacks one
    catalogues.py fill LOCALE FILE            takes translations from a JSON object: text -> translation, or for
                                              a text with a number -> list of its plural forms; a text that
                                              means something else in one context stands as "Context|text"
"""

import argparse
import json
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as xml

FOLDER = pathlib.Path(__file__).resolve().parent
SOURCES = FOLDER.parent / "widgets"
# Plural forms that stand for one number each, so that the number may be said in words: "file", "two files".
EXACT_FORMS = {"ar": 3, "de": 1, "en": 1}
# A function of a file that translates what it is given, as `say` in `say(QT_TRANSLATE_NOOP("Node", "exit %1"))`.
HELPER = re.compile(r"(\w+)\(const char\* (\w+)\) \{\s*return [^;]*\btranslate\(\"\w+\", \2\)")
# A text that is translated where it stands. lupdate passes over some, as where a cast follows in `translate`.
TEXT = re.compile(r'\b(?:tr\(|translate\(\s*"\w+",)\s*((?:"(?:[^"\\]|\\.)*"\s*)+)')


def catalogues():
    return sorted(FOLDER.glob("orrery_*.ts"))


def locale_of(path):
    return path.stem.removeprefix("orrery_")


def sources():
    return sorted(path for end in ("*.cpp", "*.h") for path in SOURCES.rglob(end))


def read_sources(lupdate, catalogue):
    """Brings one catalogue up to date with the sources."""
    files = [str(path) for path in sources()]
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


def places(text):
    return sorted(set(re.findall(r"%L?(?:[1-9][0-9]?|n)", text or "")))


def misplaced(locale, message):
    """True where a translation has other places than its text."""
    translation = message.find("translation")
    if translation.get("type") == "unfinished":
        return False
    wanted = places(message.findtext("source"))
    forms = [form.text for form in translation.findall("numerusform")] or [translation.text]
    for number, form in enumerate(forms):
        said = places(form)
        exact = len(forms) > 1 and number < EXACT_FORMS.get(locale, 0)
        if said != wanted and not (exact and said == [place for place in wanted if place != "%n"]):
            return True
    return False


def literal(parts):
    """The value of C++ string literals that stand one after the other."""
    return "".join(json.loads(part) for part in re.findall(r'"(?:[^"\\]|\\.)*"', parts))


def hidden_texts(path, known):
    """The places of a source file whose texts reach a translator but no catalogue."""
    code = path.read_text(encoding="utf-8")
    hidden = [found for found in TEXT.finditer(code) if literal(found[1]) not in known]
    for name, _ in HELPER.findall(code):
        hidden += re.finditer(rf'\b{name}\(\s*"', code)
    return [f"{path.relative_to(SOURCES.parent)}:{code.count(chr(10), 0, found.start()) + 1}" for found in hidden]


def sound():
    faults = [f"{path.name}: {message.findtext('source')}" for path in catalogues()
              for _, message in messages(path) if misplaced(locale_of(path), message)]
    if faults:
        print("Other places (%1, %n) than in the source text:", *faults, sep="\n  ")
    known = {message.findtext("source") for path in catalogues() for _, message in messages(path)}
    hidden = [place for path in sources() for place in hidden_texts(path, known)]
    if hidden:
        print("Texts in no catalogue; a text for a helper stands in QT_TRANSLATE_NOOP, and the number of `translate`"
              " is a variable, not a cast:", *hidden, sep="\n  ")
    if faults or hidden:
        sys.exit(1)


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
    for context in tree.getroot().iter("context"):
        for message in context.iter("message"):
            text = message.findtext("source")
            words = known.get(f"{context.findtext('name')}|{text}", known.get(text))
            if words and message.find("translation").get("type") == "unfinished" and not put(message, words):
                misfits.append(text)
    body = xml.tostring(tree.getroot(), encoding="unicode")
    path.write_text('<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n' + body + "\n", encoding="utf-8")
    if misfits:
        sys.exit(f"Another number of plural forms is needed for: {'; '.join(misfits)}")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("command", choices=["update", "check", "sound", "untranslated", "fill"])
    parser.add_argument("arguments", nargs="*")
    parser.add_argument("--lupdate", default="lupdate")
    parser.add_argument("--complete", nargs="*", default=[])
    given = parser.parse_args()
    if given.command == "update":
        update(given.lupdate)
    elif given.command == "check":
        check(given.lupdate)
    elif given.command == "sound":
        sound()
    elif given.command == "untranslated":
        untranslated(given.complete)
    else:
        fill(*given.arguments)


if __name__ == "__main__":
    main()
