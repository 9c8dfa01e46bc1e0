"""Prints `passed failed` of a JUnit report; `0 0` when there is none to read."""
import sys
import xml.etree.ElementTree as ElementTree

try:
    cases = list(ElementTree.parse(sys.argv[1]).iter("testcase"))
except (OSError, ElementTree.ParseError):
    cases = []
bad = sum(1 for case in cases if case.find("failure") is not None or case.find("error") is not None)
skipped = sum(1 for case in cases if case.find("skipped") is not None)
print(len(cases) - bad - skipped, bad)
