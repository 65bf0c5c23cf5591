"""The file as a whole: whether it is there, can be read, and is one file."""

from __future__ import annotations

from functools import partial

from purposebook.problems import Severity
from purposebook.problems.code import documented

told = partial(documented, family="file", severity=Severity.ERROR)

CODES = (
    told(
        "unreadable-file",
        text="""
        The file cannot be opened.

        It was moved, renamed or belongs to somebody else. Purposebook looks for purpose.yml beside mkdocs.yml; another
        name can be set there under 'file'.
        """,
    ),
    told(
        "empty-file",
        text="""
        There is nothing in the file yet.

        A site begins with a name. Everything that follows can be asked for page by page.

        Wrong:
            # Our community
        Right:
            # Our community
            community:
              name: Loaf Club
        """,
    ),
    told(
        "other-format",
        text="""
        The file is a document, a web page or a table, saved under the name of purpose.yml.

        Word, Google Docs and most editors for notes keep more than the words: fonts, colours, pages. purpose.yml is
        plain text, in which each line begins with a key.

        Wrong:
            <!DOCTYPE html>
            <html><body><p>Loaf Club</p></body></html>
        Right:
            community:
              name: Loaf Club
        """,
    ),
    told(
        "too-large",
        text="""
        The file is too large to be a purpose.yml.

        All that a community says about itself fits into a tenth of 4 MB. A larger file is mostly another one that
        was saved under this name.
        """,
    ),
    told(
        "bad-encoding",
        text="""
        The file is not saved as UTF-8.

        Letters with accents, and all scripts but the Latin one, would come out wrong on the pages. Every editor has
        'UTF-8' in the window in which a file is saved. The site is not built before, as nobody can know which letters
        were meant.
        """,
    ),
    told(
        "merge-conflict",
        text="""
        Git left two versions of some lines in the file.

        Two people changed the same lines, and Git wants one of them to choose. Until then both versions stand in the
        file, with lines of <<<<<<<, ======= and >>>>>>> around them.

        Wrong:
            community:
            <<<<<<< mine
              name: Loaf Club
            =======
              name: The Loaf Club
            >>>>>>> yours
        Right:
            community:
              name: The Loaf Club
        """,
    ),
    told(
        "several-documents",
        text="""
        A line of dashes or dots divides the file in two.

        In YAML '---' begins a new file within the file. Only one of the two could be used, and the other would be gone
        without a word.

        Wrong:
            community:
              name: Loaf Club
            ---
            members:
              - name: Baker
        Right:
            community:
              name: Loaf Club
            # ---
            members:
              - name: Baker
        """,
    ),
    told(
        "directive",
        text="""
        A line before the content begins with a per cent sign.

        Such lines speak to the program that reads YAML. purpose.yml needs none.

        Wrong:
            %YAML 1.2
            ---
            community:
              name: Loaf Club
        Right:
            community:
              name: Loaf Club
        """,
    ),
    told(
        "unknown-schema",
        text="""
        The file is written for another version of Purposebook.

        The number after 'schema' says by which rules the file was written. A newer one may hold keys that this
        Purposebook would leave out.

        Wrong:
            schema: 99
            community:
              name: Loaf Club
        Right:
            schema: 1
            community:
              name: Loaf Club
        """,
    ),
    told(
        "control-character",
        text="""
        A character stands here that no page can show.

        It comes along when text is copied from another program, and it cannot be seen in most editors. Delete what
        stands at the place that is named, and type it again.

        Wrong:
            community:
              name: Loaf\\x07 Club
        Right:
            community:
              name: Loaf Club
        """.replace("\\x07", "\x07"),
    ),
    told(
        "bidi-control",
        text="""
        An invisible character turns the direction of reading.

        With it a text can look other than it is, so that somebody approves what they have not read. Arabic and Hebrew
        read well without it.

        Wrong:
            community:
              name: Loaf \u202ebulC
        Right:
            community:
              name: Loaf Club
        """,
    ),
    told(
        "hidden-character",
        text="""
        A key or the beginning of a line holds a blank or a sign that cannot be seen.

        It looks right and is another word for the program: a blank that came along from a web page is not the blank
        of your keyboard.

        Wrong:
            community:
              name: Loaf Club
              summary\u200b: Bakers who help each other
        Right:
            community:
              name: Loaf Club
              summary: Bakers who help each other
        """,
    ),
)
