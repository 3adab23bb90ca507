package storage

// ownMandates is what one has or had of mandates, what one proposed, and what one is willing to take.
func ownMandates() []ownSource {
	return []ownSource{
		{"mandates", "mandates.member_id", `SELECT m.number AS number, m.kind AS kind, m.state AS state, m.until_day AS day, m.began_ms AS since_ms,
			m.words AS words_words, 'mandates.words/' || m.id AS words_place FROM mandates m WHERE m.member_id = @member ORDER BY m.number`},
		{"mandated", "mandates.author_id", `SELECT m.number AS number, m.kind AS kind, m.created_ms AS at_ms FROM mandates m WHERE m.author_id = @member ORDER BY m.number`},
		{"willing", "mandate_willing.member_id", `SELECT w.circle_id AS circle_room, w.kind AS kind, w.words AS words_words, 'mandate_willing.words/' || w.id AS words_place,
			w.since_ms AS since_ms FROM mandate_willing w WHERE w.member_id = @member ORDER BY w.since_ms, w.id`},
	}
}
