"""`python -m sameroad` is the command `sameroad`."""

from sameroad.commands.main import run_program

run_program()
