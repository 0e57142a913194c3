"""Contact cards, one for each organization, as phones and address books read them: vCard 3.0 and 4.0."""
