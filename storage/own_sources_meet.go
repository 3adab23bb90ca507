package storage

// ownMeetings is what one did in assemblies, and which tasks one has.
func ownMeetings() []ownSource {
	return []ownSource{
		{"assemblies", "assemblies.author_id", `SELECT ` + assemblyHead + `, a.starts_ms AS at_ms
			FROM assemblies a WHERE a.author_id = @member ORDER BY a.number`},
		{"items", "agenda_items.author_id", `SELECT a.number AS assembly, i.number AS number, i.title AS title_sealed, 'agenda_items.title/' || i.id AS title_place
			FROM agenda_items i JOIN assemblies a ON a.id = i.assembly_id WHERE i.author_id = @member ORDER BY a.number, i.number`},
		{"attendance", "attendees.member_id", `SELECT ` + assemblyHead + `, a.starts_ms AS at_ms, t.presence AS presence, t.here AS here_flag, t.named AS named_flag,
			t.needs AS needs_words, 'attendees.needs/' || t.id AS needs_place
			FROM attendees t JOIN assemblies a ON a.id = t.assembly_id WHERE t.member_id = @member ORDER BY a.number`},
		{"others", "attendees.by_id", `SELECT ` + assemblyHead + `, t.presence AS presence
			FROM attendees t JOIN assemblies a ON a.id = t.assembly_id WHERE t.by_id = @member ORDER BY t.seq`},
		{"roles", "assembly_roles.member_id", `SELECT ` + assemblyHead + `, r.role AS role
			FROM assembly_roles r JOIN assemblies a ON a.id = r.assembly_id WHERE r.member_id = @member ORDER BY a.number, r.role`},
		{"turns", "role_turns.member_id", `SELECT r.circle_id AS circle_room, r.turns AS turns FROM role_turns r WHERE r.member_id = @member ORDER BY r.circle_id`},
		{"notes", "notes.member_id", `SELECT a.number AS assembly, n.at_ms AS at_ms, n.kind AS kind, n.words AS words_words, 'notes.words/' || n.id AS words_place
			FROM notes n JOIN assemblies a ON a.id = n.assembly_id WHERE n.member_id = @member ORDER BY n.seq`},
		{"tasks", "tasks.owner_id tasks.asked_id", `SELECT k.number AS number, k.what AS title_sealed, 'tasks.what/' || k.id AS title_place,
			k.state AS state, k.due_day AS day FROM tasks k WHERE k.owner_id = @member OR k.asked_id = @member ORDER BY k.number`},
		{"noted", "tasks.author_id", `SELECT k.number AS number, k.what AS title_sealed, 'tasks.what/' || k.id AS title_place, k.created_ms AS at_ms
			FROM tasks k WHERE k.author_id = @member ORDER BY k.number`},
	}
}

// ownActions is what one did together with others, and of reports what one was asked to read.
func ownActions() []ownSource {
	return []ownSource{
		{"actions", "actions.author_id", `SELECT ` + actionHead + `, a.kind AS kind, a.created_ms AS at_ms, a.words AS words_words, 'actions.words/' || a.id AS words_place
			FROM actions a WHERE a.author_id = @member ORDER BY a.number`},
		{"taking-part", "action_people.member_id", `SELECT ` + actionHead + `, p.comes AS comes_flag, p.judged AS judged_flag,
			p.roles AS roles_words, 'action_people.roles/' || p.id AS roles_place
			FROM action_people p JOIN actions a ON a.id = p.action_id WHERE p.member_id = @member ORDER BY a.number`},
		{"others-part", "action_people.by_id", `SELECT ` + actionHead + `
			FROM action_people p JOIN actions a ON a.id = p.action_id WHERE p.by_id = @member ORDER BY p.seq`},
		{"letters", "letter_texts.author_id", `SELECT ` + actionHead + `, l.version AS version, l.at_ms AS at_ms, l.text AS text_sealed,
			'letter_texts.text/' || l.action_id || '/' || l.version AS text_place
			FROM letter_texts l JOIN actions a ON a.id = l.action_id WHERE l.author_id = @member ORDER BY a.number, l.version`},
		{"signatures", "signatures.member_id", `SELECT ` + actionHead + `, s.public AS public_flag, s.words AS words_words, 'signatures.words/' || s.id AS words_place
			FROM signatures s JOIN actions a ON a.id = s.action_id WHERE s.member_id = @member ORDER BY a.number, s.seq`},
		{"sheets", "sheets.author_id sheets.second_id", `SELECT ` + actionHead + `, s.number AS sheet, s.state AS state, s.others AS others
			FROM sheets s JOIN actions a ON a.id = s.action_id WHERE s.author_id = @member OR s.second_id = @member ORDER BY s.seq`},
		{"promises", "promises.author_id", `SELECT r.number AS number, r.said_day AS day, r.state AS state, r.words AS words_words, 'promises.words/' || r.id AS words_place
			FROM promises r WHERE r.author_id = @member ORDER BY r.number`},
		{"evidence", "evidence.member_id", `SELECT r.number AS number, e.day AS day, e.text AS text_sealed, 'evidence.text/' || e.id AS text_place
			FROM evidence e JOIN promises r ON r.id = e.promise_id WHERE e.member_id = @member ORDER BY e.seq`},
		{"readings", "report_readers.member_id", `SELECT r.number AS number, q.state AS state, q.asked_day AS day
			FROM report_readers q JOIN reports r ON r.id = q.report_id WHERE q.member_id = @member ORDER BY r.number`},
	}
}
