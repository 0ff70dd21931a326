"""``briefwright template``: list, show, check and make templates."""

import argparse
import sys
from pathlib import Path

from briefwright import pipeline
from briefwright.cli.terminal import DONE, UNREADABLE, USAGE, Commands, Parser, command, say, talk
from briefwright.errors import ExportError, TemplateError


def add(commands: Commands) -> None:
    """The command and its acts."""
    parser = command(commands, "template", "List, show, check or make templates.", lambda _: USAGE)
    acts = parser.add_subparsers(metavar="act", required=True, parser_class=Parser)
    command(acts, "list", "List the shipped templates.", _template_list)
    show = command(acts, "show", "Print a template as TOML.", _template_show)
    show.add_argument("name", help="id of a shipped template, or a file")
    check = command(acts, "check", "Check template files.", _template_check)
    check.add_argument("files", nargs="+", type=Path, metavar="FILE.toml")
    new = command(acts, "new", "Write a copy of a template to start from.", _template_new)
    new.add_argument("file", type=Path, metavar="FILE.toml")
    new.add_argument("--like", default="issue-brief", help="id of a shipped template (default: %(default)s)")


def _template_list(_asked: argparse.Namespace) -> int:
    for template in pipeline.shipped_templates():
        say(f"{template.id:32}{template.name}: {template.summary}")
    return DONE


def _template_show(asked: argparse.Namespace) -> int:
    template = pipeline.find_template(asked.name, Path())
    sys.stdout.write(pipeline.template_to_toml(template).decode("utf-8"))
    return DONE


def _template_check(asked: argparse.Namespace) -> int:
    code = DONE
    for path in asked.files:
        try:
            template = pipeline.template_from_toml(path.read_bytes(), path.name)
        except TemplateError as error:
            talk(str(error))
            code = UNREADABLE
        else:
            say(f"{path.name}: {template.name}, {len(template.sections)} sections, no fault")
    return code


def _template_new(asked: argparse.Namespace) -> int:
    if asked.file.exists():
        raise ExportError(f"“{asked.file.name}” is there already.", "It was not changed.", "Choose another name.")
    pipeline.new_template_file(asked.file, asked.like)
    say(str(asked.file))
    return DONE
