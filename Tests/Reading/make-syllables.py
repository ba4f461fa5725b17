#!/usr/bin/env python3
"""Makes Content/wording/syllables-cmu.txt from the CMU pronouncing dictionary.

Usage: make-syllables.py cmudict-en-us.dict > syllables-cmu.txt

The dictionary is the one in Debian's package pocketsphinx-en-us. Only words are kept whose first
pronunciation has another number of vowels than `estimate` counts; the same rule of thumb is
EnglishSyllables.swift, and a test holds the two together by words from the dictionary.
"""
import re
import sys

VOWELS = set("AA AE AH AO AW AY EH ER EY IH IY OW OY UH UW".split())
LETTERS = set("aeiouy")
# What stands in the word, and how many syllables it adds to the groups of vowels.
ADDED = [
    ("(?<=[bdfhjklmnprvwz])i[ao]", 1),
    ("(?<=[bdflmnprvz])iu", 1),
    ("(?<=[^q])ua", 1),
    ("eo(?!u)", 1),
    ("[iy]ing", 1),
    ("eing", 1),
    ("uing", 1),
    ("ism$|isms$", 1),
    ("thm$", 1),
    ("iet", 1),
    ("ier$|iest$", 1),
    ("ely$|ement|eless|eful|eness", -1),
]


def estimate(word):
    """The number of syllables by the rule of thumb."""
    if word.endswith("n't"):
        stem = word[:-3]
        return estimate(stem) + (0 if stem in ("do", "wo", "ca", "are", "were") else 1)
    more = 0
    if word.endswith("'s"):
        word = word[:-2]
        more = 1 if re.search("(s|x|z|ch|sh|ce|ge|se|ze)$", word) else 0
    word = word.replace("'", "")
    count, before = 0, False
    for place, letter in enumerate(word):
        vowel = letter in LETTERS and not (letter == "y" and place == 0)
        vowel = vowel and not (letter == "u" and place > 0 and word[place - 1] == "q")
        count += vowel and not before
        before = vowel

    def consonant(place):
        return place >= 0 and word[place] not in LETTERS

    size = len(word)
    if count > 1 and size > 1 and word.endswith("e") and consonant(size - 2):
        if not (size > 2 and word[-2] == "l" and consonant(size - 3)):
            count -= 1
    elif count > 1 and size > 3 and word.endswith("es") and consonant(size - 3):
        if word[-3] not in "sxzcg" and word[-4:-2] not in ("ch", "sh"):
            if not (word[-3] == "l" and consonant(size - 4)):
                count -= 1
    elif count > 1 and size > 3 and word.endswith("ed") and consonant(size - 3):
        if word[-3] not in "td" and not (word[-3] == "l" and word[-4] not in "aeiouylr"):
            count -= 1
    count += sum(more * len(re.findall(pattern, word)) for pattern, more in ADDED)
    return max(1, count + more)


def main():
    found = {}
    for line in open(sys.argv[1], encoding="utf-8"):
        word, *sounds = line.split()
        if re.fullmatch("[a-z][a-z']*", word):
            found[word] = max(1, sum(sound in VOWELS for sound in sounds))
    print("# Syllables of English words that the rule of thumb counts wrong. Made by a script from")
    print("# the CMU pronouncing dictionary; README-cmudict.txt has its origin and licence.")
    for word in sorted(found):
        if estimate(word) != found[word]:
            print(word, found[word])


if __name__ == "__main__":
    main()
