package storage

// erasures is what goes, in order.
func erasures() []erasure {
	return []erasure{
		{"digests", "DELETE FROM subscriptions WHERE member_id = @member AND {circle:circle_id}"},
		{"who asked other collectives", "UPDATE consultations SET author_id = '' WHERE author_id = @member AND {circle:circle_id}"},
		{"drafts", "DELETE FROM dialogs WHERE member_id = @member AND {circle:room_id}"},
		{"pledges", "DELETE FROM pledges WHERE member_id = @member AND state IN ('promis', 'a-confirmer') AND {proposals:proposal_id}"},
		{"supports", "DELETE FROM supports WHERE member_id = @member AND (" + openSupports + ")"},
		{"motions that nobody supports", `UPDATE motions SET state = 'dropped' WHERE author_id = @member AND state = 'waiting'
			AND NOT EXISTS (SELECT 1 FROM supports WHERE ref = motions.id) AND {proposals:proposal_id}`},
		{"reasons to contest", "UPDATE supports SET reason = '' WHERE member_id = @member AND kind = 'contest' AND {proposals:ref}"},
		// Those of an objection, a block or a view are the result, and are told without a name.
		{"reasons", `UPDATE ballots SET reason = '' WHERE member_id = @member AND reason <> ''
			AND choice NOT IN ('objection', 'blocage', 'favorable', 'reserve', 'defavorable') AND {proposals:proposal_id}`},

		{"mandates", "UPDATE mandates SET member_id = '', subscription = '' WHERE member_id = @member AND {circle:circle_id}"},
		{"who is willing", "DELETE FROM mandate_willing WHERE member_id = @member AND {circle:circle_id}"},

		{"attendance", "DELETE FROM attendees WHERE member_id = @member AND assembly_id IN (SELECT id FROM assemblies WHERE opened_ms = 0) AND {assemblies:assembly_id}"},
		{"needs", "UPDATE attendees SET named = 0, needs = '' WHERE member_id = @member AND {assemblies:assembly_id}"},
		{"who put others down", "UPDATE attendees SET by_id = '' WHERE by_id = @member AND {assemblies:assembly_id}"},
		{"roles", `DELETE FROM assembly_roles WHERE member_id = @member AND {assemblies:assembly_id}
			AND assembly_id IN (SELECT id FROM assemblies WHERE state IN ('appelee', 'sans-date', 'ouverte', 'suspendue'))`},
		{"turns", "DELETE FROM role_turns WHERE member_id = @member AND {circle:circle_id}"},
		{"names of tasks", "UPDATE tasks SET who = '' WHERE (owner_id = @member OR asked_id = @member) AND {circle:circle_id}"},

		{"taking part", `DELETE FROM action_people WHERE member_id = @member AND {actions:action_id}
			AND action_id IN (SELECT id FROM actions WHERE state IN ('idee', 'decidee', 'preparee', 'en-cours'))`},
		{"who put others down", "UPDATE action_people SET by_id = '' WHERE by_id = @member AND {actions:action_id}"},
		{"sheets", "UPDATE sheets SET state = 'retire', lines = '' WHERE author_id = @member AND state = 'attend' AND {actions:action_id}"},
		{"readings", "DELETE FROM report_readers WHERE member_id = @member AND state <> 'ok' AND report_id IN (SELECT r.id FROM reports r WHERE {circle:r.circle_id})"},
	}
}

// openSupports are the supports of what is not decided yet. Those that decided something stay.
const openSupports = `
	kind = 'second' AND EXISTS (SELECT 1 FROM proposals p WHERE p.id = ref AND p.state = 'a-appuyer' AND {proposals:p.id})
	OR kind = 'cosign' AND EXISTS (SELECT 1 FROM motions m WHERE m.id = ref AND m.state = 'waiting' AND {proposals:m.proposal_id})
	OR kind IN ('witness', 'mismatch') AND EXISTS (SELECT 1 FROM urns u WHERE u.id = ref AND u.state = 'waiting' AND {proposals:u.proposal_id})
	OR kind = 'contest' AND EXISTS (SELECT 1 FROM proposals p WHERE p.id = ref AND p.state = 'close' AND p.final_ms > @now AND {proposals:p.id})
	OR kind = 'carry' AND EXISTS (SELECT 1 FROM proposals p WHERE p.id = ref AND {proposals:p.id})
	OR kind = 'want' AND EXISTS (SELECT 1 FROM agenda_items i WHERE i.id = ref AND i.state IN ('a-traiter', 'en-cours') AND {assemblies:i.assembly_id})
	OR kind = 'approve' AND EXISTS (SELECT 1 FROM assemblies a WHERE ref LIKE a.id || '/%' AND a.state = 'close' AND {assemblies:a.id})
	OR kind IN ('kept', 'broken') AND EXISTS (SELECT 1 FROM promises r WHERE ref LIKE r.id || '/%' AND r.state IN ('attendue', 'en-partie') AND {circle:r.circle_id})`
