"""A filled issue form -> what it says -> the new text of a record, and the answer to whoever filled it in."""
