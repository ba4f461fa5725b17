#!/usr/bin/env python3
"""Writes what textstat says about the texts in texts.md.

Usage: python3 -m venv /tmp/venv && /tmp/venv/bin/pip install textstat==0.7.8
       /tmp/venv/bin/python textstat-numbers.py > textstat.tsv

Each line: the text's name, its words, sentences and syllables, and its Flesch-Kincaid grade. The
tests compare our own counts with these.
"""
import os
import re

import textstat

HERE = os.path.dirname(os.path.abspath(__file__))
with open(os.path.join(HERE, "texts.md"), encoding="utf-8") as file:
    parts = re.split("^## (.*)\n\n", file.read(), flags=re.MULTILINE)[1:]

print("# name\twords\tsentences\tsyllables\tgrade (textstat 0.7.8)")
for name, text in zip(parts[::2], parts[1::2]):
    text = text.strip()
    print(
        name,
        textstat.lexicon_count(text),
        textstat.sentence_count(text),
        textstat.syllable_count(text),
        f"{textstat.flesch_kincaid_grade(text):.4f}",
        sep="\t",
    )
