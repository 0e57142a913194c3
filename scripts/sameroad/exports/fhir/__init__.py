"""The records in HL7 FHIR R4: a bundle of organizations, services and locations, and our own lists of codes."""
