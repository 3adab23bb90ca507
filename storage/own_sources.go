package storage

import "slices"

// ownSources are where something refers to a member, in the order in which it is shown. A table
// that gets a column for a member needs a line here, or a reason in own_covers_test.go.
func ownSources() []ownSource {
	return slices.Concat(ownSelf(), ownDecisions(), ownMeetings(), ownActions())
}

// Parts of the statements: what a proposal, an assembly or an action is called.
const (
	proposalHead = `p.number AS number, p.title AS title_sealed, 'proposals.title/' || p.id AS title_place`
	assemblyHead = `a.number AS number, a.title AS title_sealed, 'assemblies.title/' || a.id AS title_place`
	actionHead   = `a.number AS number`
)

// ownSelf is who one is, and what one's messages leave.
func ownSelf() []ownSource {
	return []ownSource{
		{"identity", "members.id", `SELECT id AS id, matrix_id AS address_sealed, 'members.matrix_id/' || id AS address_place,
			name AS name_sealed, 'members.name/' || id AS name_place, language AS language, reminders AS reminders, automated AS program_flag
			FROM members WHERE id = @member`},
		{"circles", "memberships.member_id", `SELECT s.room_id AS circle_room, s.state AS state, s.since_ms AS since_ms FROM memberships s
			JOIN rooms r ON r.id = s.room_id WHERE s.member_id = @member AND r.kind = 'circle' ORDER BY s.since_ms, r.id`},
		{"direct", "memberships.member_id", `SELECT s.since_ms AS since_ms FROM memberships s
			JOIN rooms r ON r.id = s.room_id WHERE s.member_id = @member AND r.kind <> 'circle' ORDER BY s.since_ms, r.id`},
		{"dialogs", "dialogs.member_id", `SELECT d.command AS act, d.updated_ms AS at_ms FROM dialogs d WHERE d.member_id = @member ORDER BY d.updated_ms`},
		{"digests", "subscriptions.member_id", `SELECT d.since_ms AS since_ms, d.planned_ms AS at_ms FROM subscriptions d WHERE d.member_id = @member ORDER BY d.since_ms`},
		{"waiting", "inbox.member_id", `SELECT i.sent_ms AS at_ms, i.state AS state, i.kind AS kind FROM inbox i
			WHERE i.member_id = @member AND i.state <> 'handled' ORDER BY i.seq`},
		{"messages", "inbox.member_id", `SELECT i.sent_ms AS at_ms, i.verb AS act FROM inbox i
			WHERE i.member_id = @member AND i.state = 'handled' ORDER BY i.sent_ms, i.seq`},
		{"journal", "journal.member_id", `SELECT j.at_ms AS at_ms, j.circle_id AS circle_room, j.act AS deed,
			j.detail AS detail_salted, 'journal.detail/' || j.circle_id || '/' || j.seq AS detail_place
			FROM journal j WHERE j.member_id = @member ORDER BY j.at_ms, j.circle_id, j.seq`},
	}
}

// ownDecisions is what one did in votes.
func ownDecisions() []ownSource {
	return []ownSource{
		{"proposals", "proposals.author_id", `SELECT ` + proposalHead + `, p.kind AS kind, p.opened_ms AS at_ms, p.state AS state
			FROM proposals p WHERE p.author_id = @member ORDER BY p.number`},
		{"proposals", "consultations.author_id", `SELECT c.circle_id AS circle_room, c.terms AS terms_words,
			'consultations.terms/' || c.id AS terms_place FROM consultations c WHERE c.author_id = @member ORDER BY c.circle_id, c.number`},
		{"electorate", "electorate.member_id", `SELECT ` + proposalHead + `, e.active AS active_flag
			FROM electorate e JOIN proposals p ON p.id = e.proposal_id WHERE e.member_id = @member ORDER BY p.number`},
		{"electorate", "electorate_circles.member_id", `SELECT ` + proposalHead + `, e.circle_id AS circle_room
			FROM electorate_circles e JOIN proposals p ON p.id = e.proposal_id WHERE e.member_id = @member ORDER BY p.number, e.circle_id`},
		{"ballots", "ballots.member_id", `SELECT ` + proposalHead + `, b.version AS version, b.choice AS choice, b.cast_ms AS at_ms,
			b.reason AS reason_sealed, 'ballots.reason/' || b.id AS reason_place
			FROM ballots b JOIN proposals p ON p.id = b.proposal_id WHERE b.member_id = @member ORDER BY p.number, b.cast_ms, b.seq`},
		{"secret", "turnout.member_id", `SELECT ` + proposalHead + `, u.state AS state, u.misses AS misses
			FROM turnout u JOIN proposals p ON p.id = u.proposal_id WHERE u.member_id = @member ORDER BY p.number`},
		{"urns", "urns.author_id", `SELECT ` + proposalHead + `, u.channel AS channel, u.state AS state
			FROM urns u JOIN proposals p ON p.id = u.proposal_id WHERE u.author_id = @member ORDER BY u.seq`},
		{"lists", "urn_voters.member_id", `SELECT ` + proposalHead + `, u.channel AS channel, u.state AS state
			FROM urn_voters v JOIN urns u ON u.id = v.urn_id JOIN proposals p ON p.id = u.proposal_id WHERE v.member_id = @member ORDER BY u.seq`},
		{"motions", "motions.author_id", `SELECT ` + proposalHead + `, m.kind AS kind, m.state AS state
			FROM motions m JOIN proposals p ON p.id = m.proposal_id WHERE m.author_id = @member ORDER BY p.number, m.id`},
		{"supports", "supports.member_id", `SELECT s.kind AS kind, ` + proposalHead + `,
			(SELECT a.number FROM assemblies a WHERE s.ref LIKE a.id || '/%' OR a.id = (SELECT i.assembly_id FROM agenda_items i WHERE i.id = s.ref)) AS assembly,
			(SELECT r.number FROM promises r WHERE s.ref LIKE r.id || '/%') AS promise, s.at_ms AS at_ms,
			s.reason AS reason_sealed, 'supports.reason/' || s.ref || '/' || s.kind || '/' || s.member_id AS reason_place
			FROM supports s LEFT JOIN proposals p ON p.id = s.ref OR p.id = (SELECT proposal_id FROM motions WHERE id = s.ref)
				OR p.id = (SELECT proposal_id FROM urns WHERE id = s.ref)
			WHERE s.member_id = @member ORDER BY s.at_ms, s.ref, s.kind`},
		{"pledges", "pledges.member_id", `SELECT ` + proposalHead + `, g.state AS state, g.terms AS terms_words,
			'pledges.terms/' || g.proposal_id || '/' || g.member_id AS terms_place
			FROM pledges g JOIN proposals p ON p.id = g.proposal_id WHERE g.member_id = @member ORDER BY p.number`},
	}
}
