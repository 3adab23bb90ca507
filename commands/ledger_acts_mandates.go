package commands

// mandateActs is what happens to a mandate. To whom it was given stands in the journal; whether somebody
// declined or did not answer, and who is willing, does not.
func mandateActs() map[string]recorded {
	of := recorded{command: mandateKey, about: aboutMandate}
	itself := recorded{about: aboutMandate}
	quiet := recorded{command: mandateKey, about: aboutMandate, nameless: true}
	willing := recorded{command: mandateKey, about: aboutWilling, nameless: true}
	return map[string]recorded{
		"new-mandate": of, "agree-mandate": of, "return-mandate": of, "report-mandate": of, "undo-mandate": of,
		"pass-mandate": quiet, "free-mandate": quiet,
		"give-mandate": itself, "guest-mandate": itself, "draw-mandate": itself, "lapse-mandate": itself, "expire-mandate": itself, "revoke-mandate": itself, "resume-mandate": itself,
		"will-mandate": willing, "unwill-mandate": willing,
	}
}
