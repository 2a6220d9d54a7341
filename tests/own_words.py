#!/usr/bin/env python3
"""Our own words in other languages: own_words.py SOURCE_FOLDER

The template is what the sources say, each catalogue is complete, no value falls out of a sentence,
and what a client reads in Spanish is within reach after six years of school.
"""
import json
import pathlib
import re
import subprocess
import sys

# Fernández Huerta 1959, as corrected by Law and Fernández 2020: 70 and more is read after six years.
LEAST_READING_EASE = 70
FEWEST_WORDS = 5  # less is a label


def entries(catalogue):
    """(English, translation) of each entry but the header."""
    text = catalogue.read_text(encoding="utf-8")
    assert "#, fuzzy" not in text.split("\n\n", 1)[1], f"{catalogue.name}: a fuzzy entry is no translation"
    for block in text.split("\n\n")[1:]:
        found = re.search(r'^msgid ((?:".*"\n?)+)msgstr ((?:".*"\n?)*)', block, re.M)
        if found:
            yield tuple("".join(json.loads(line) for line in part.strip().split("\n") if line)
                        for part in found.groups())


def placeholders(text):
    return re.findall(r"\{[^{}]*\}", text)


def is_faithful(english, other):
    """Values are filled in by their order, keys of menus and tabs stay, nothing is cut off."""
    return (placeholders(english) == placeholders(other)
            or ("{day}" in english and sorted(placeholders(english)) == sorted(placeholders(other)))) \
        and english.count("&") == other.count("&") and english.count("\n") == other.count("\n") \
        and (english[:1] == " ") == (other[:1] == " ") and (english[-1:] == " ") == (other[-1:] == " ")


def syllables(word):
    """Of a Spanish word: each vowel, less one for every weak unstressed vowel beside another."""
    word = re.sub(r"([qg])u(?=[eéií])", r"\1", word.lower())
    count = 0
    for group in re.findall(r"[aeiouáéíóúü]+", re.sub(r"y\b", "i", word)):
        count += 1
        for left, right in zip(group, group[1:]):
            weak = "iuü"
            count += 0 if left in weak or right in weak else 1
    return max(count, 1)


def reading_ease(text):
    sentences = max(1, len(re.findall(r"[.!?:](?:\s|$)", text)))
    words = re.findall(r"[A-Za-zÁÉÍÓÚÜÑáéíóúüñ]+", text)
    return 206.84 - 60 * sum(map(syllables, words)) / len(words) - 1.02 * len(words) / sentences


def client_words(root):
    """The English of everything a client reads: the table of her words, and the support lines."""
    source = (root / "app/desktop/client_words.h").read_text(encoding="utf-8")
    source += (root / "app/desktop/client_words.cpp").read_text(encoding="utf-8")
    for literal in re.findall(r'marked\(\s*((?:"(?:[^"\\]|\\.)*"\s*)+)\)', source):
        yield "".join(json.loads(part) for part in re.findall(r'"(?:[^"\\]|\\.)*"', literal))
    lines = json.loads((root / "app/care/support_lines.us.json").read_text(encoding="utf-8"))["lines"]
    yield from (line["note"] for line in lines)


def spanish_aids(root):
    """What our own conversation aids ask in Spanish."""
    for file in sorted((root / "questionnaires/aids/wording").glob("*.es.json")):
        wording = json.loads(file.read_text(encoding="utf-8"))
        yield from re.split(r"(?<=[.!?]) ", wording["instructions"])
        yield from (item["stem"] for item in wording["items"])
        for labels in wording["labelSets"].values():
            yield from labels.values()


def paper_words(root):
    """What stands on paper that a client takes home; every text has the places of the English."""
    english, spanish = (json.loads((root / f"reports/words/client.{tag}.json").read_text(encoding="utf-8"))
                        for tag in ("en", "es"))
    assert list(english["texts"]) == list(spanish["texts"])
    for key, text in spanish["texts"].items():
        assert is_faithful(english["texts"][key], text), key
        if not key.startswith("page.") and key != "sleep.source":  # margins are no sentences
            yield text.replace("{}", "Noor")
    yield spanish["texts"]["page.screens"]
    known = dict(entries(root / "po/es.po"))
    for line, text in spanish["supportLines"].items():
        assert known[line] == text, f"{line!r} is not told alike on the screen and on paper"


def check_the_checks():
    for word, count in {"control": 2, "usted": 2, "respuesta": 3, "día": 2, "ayuda": 3, "quien": 1,
                        "preguntas": 3, "ciudad": 2, "caer": 2, "muy": 1, "está": 2, "guerra": 2}.items():
        assert syllables(word) == count, f"{word}: {syllables(word)}"
    # 5 words, 8 syllables, one sentence: 206.84 - 96 - 5.1
    assert abs(reading_ease("El gato come un pez.") - (206.84 - 60 * 7 / 5 - 5.1)) < 0.001
    assert not is_faithful("{} of {}", "de {}") and not is_faithful("&Lock", "Bloquear")
    assert is_faithful("{} of {}", "{} de {}")


def main(root):
    check_the_checks()
    subprocess.run([root / "po/update", "--check"], check=True)
    faults = []
    for catalogue in sorted((root / "po").glob("*.po")):
        known = dict(entries(catalogue))
        assert len(known) > 700, f"{catalogue.name} holds {len(known)} entries"
        for english, other in known.items():
            if not other:
                faults.append(f"{catalogue.name}: no words for {english!r}")
            elif not is_faithful(english, other):
                faults.append(f"{catalogue.name}: {english!r} is not what {other!r} says")
        if catalogue.name != "es.po":
            continue
        seen = 0
        read = [known[english] for english in client_words(root)] + list(spanish_aids(root)) + list(paper_words(root))
        for spanish in read:
            seen += 1
            if len(re.findall(r"\w+", spanish)) >= FEWEST_WORDS and reading_ease(spanish) < LEAST_READING_EASE:
                faults.append(f"{spanish!r} is hard to read: {reading_ease(spanish):.0f}")
        assert seen > 170, seen
    if faults:
        sys.exit("\n".join(faults))


if __name__ == "__main__":
    main(pathlib.Path(sys.argv[1]).resolve())
