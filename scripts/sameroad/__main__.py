"""`python -m sameroad` is the command `sameroad`."""

from sameroad.commands.main import main

raise SystemExit(main())
