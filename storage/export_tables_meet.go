package storage

func portableMeetings() []portable {
	of := "t.assembly_id IN " + myAssemblies
	return []portable{
		{name: "assemblies", columns: `id number# version# circle_id& circles# author_id kind state title* place* why* starts_ms# ends_ms# zone rules{} dates
			lasts_ms# repeats series planned_ms# poll seed current_item opened_ms# halted_ms# pauses_ms# closed_ms#`, key: "id",
			where: "t.id IN " + myAssemblies, left: map[string]any{"queue": "", "drawings": ""}},
		{name: "assembly_circles", columns: "assembly_id>assemblies circle_id& position#", key: "assembly_id circle_id", where: of},
		{name: "agenda_items", columns: `id assembly_id>assemblies number# title* author_id minutes# position# origin_kind origin_number# state
			since_ms# spent_ms# ended_ms#`, key: "id", where: of},
		// Those who agreed to stand in the minutes.
		{name: "attendees", columns: "id assembly_id>assemblies seq# member_id name* presence here# named#", key: "id", where: "t.named = 1 AND " + of,
			made: inOrder("assembly_id"), left: map[string]any{"by_id": "", "needs": ""}},
		{name: "notes", columns: "id assembly_id>assemblies seq# kind item_id member_id at_ms# words*{} due_day due_ms# zone", key: "id", where: of, made: inOrder("assembly_id")},
		{name: "assembly_roles", columns: "assembly_id>assemblies role member_id name*", key: "assembly_id role", where: of},
		{name: "minutes", columns: "assembly_id>assemblies revision# until_ms# zone document*{}", key: "assembly_id", where: of},
		{name: "assembly_votes", columns: "proposal_id>proposals assembly_id>assemblies item_id", key: "proposal_id",
			where: of + " AND t.proposal_id IN " + myProposals},
		{name: "role_turns", columns: "circle_id@ member_id turns#", key: "circle_id member_id", where: "t.circle_id = @circle"},
		{name: "tasks", columns: `id number# circle_id@ assembly_id action_id author_id what* who* asked_id owner_id due_day due_ms# zone state
			created_ms# ended_ms# offered_ms#`, key: "id", where: "t.circle_id = @circle"},
	}
}

func portableActions() []portable {
	of := "t.action_id IN " + myActions
	judged := inOrder("action_id")
	judged["judged"] = "EXISTS (SELECT 1 FROM evaluations e WHERE e.action_id = t.action_id)" // not who; and nobody answers twice
	signed := inOrder("action_id")
	signed["member_id"] = "CASE WHEN t.public = 1 AND t.member_id IN " + myMembers + " THEN t.member_id ELSE '' END"
	return []portable{
		{name: "actions", columns: `id number# version# circle_id& circles# author_id kind state before words*{} starts_ms# ends_ms# all_day# zone proposal_id
			campaign_id reports{} letter created_ms#`, key: "id", where: "t.id IN " + myActions},
		{name: "action_circles", columns: "action_id>actions circle_id& position#", key: "action_id circle_id", where: of},
		// Those of another circle are named there.
		{name: "action_people", columns: "id action_id>actions seq# member_id name* comes# roles*{128} judged#", key: "id", made: judged,
			where: of + ` AND (t.member_id IN ` + myMembers + ` OR NOT EXISTS (SELECT 1 FROM action_circles c JOIN memberships s ON s.room_id = c.circle_id
				WHERE c.action_id = t.action_id AND s.member_id = t.member_id AND s.state = 'join'))`, left: map[string]any{"by_id": ""}},
		{name: "evaluations", columns: "id action_id>actions answers*{512}", key: "id", where: of},
		{name: "letter_texts", columns: "action_id>actions version# author_id at_ms# zone text*", key: "action_id version", where: of},
		{name: "signatures", columns: "id action_id>actions seq# member_id? sheet# public# withdrawn# words*{128}", key: "id", made: signed,
			where: "t.withdrawn = 0 AND " + of},
		{name: "sheets", columns: "id action_id>actions seq# number# author_id second_id state lines*{} others#", key: "id", made: inOrder("action_id"),
			where: "t.state <> 'attend' AND " + of},
		{name: "refusals", columns: "action_id>actions counts*{2048:told}", key: "action_id", where: of},
		{name: "promises", columns: `id number# circle_id@ action_id author_id state words*{} said_day due_day created_ms# ended_ms# zone spoken#`, key: "id",
			where: "t.circle_id = @circle"},
		{name: "evidence", columns: "id promise_id>promises seq# member_id day text*", key: "id", where: "t.promise_id IN " + myPromises, made: inOrder("promise_id")},
	}
}

func portableReports() []portable {
	own := "t.circle_id = @circle"
	return []portable{
		{name: "reports", columns: `id circle_id@ number# day told_day service region channel channel_state obstacle consequence worker task
			phone_attempts# phone_minutes# subcontract_minutes# weeks_waiting# months_no_income# trips# documents_rounds# amount_band# household_band#
			times# status quote# twin# words*{512:text} publication_id`, key: "id", where: own,
			left: map[string]any{"receipt": "", "source": "", "assent": ""}},
		{name: "figures", columns: `circle_id@ dimension service region month slug n# phone_attempts# phone_minutes# subcontract_minutes# weeks_waiting#
			months_no_income# trips# documents_rounds#`, key: "circle_id dimension service region month slug", where: own},
		{name: "channel_states", columns: "circle_id@ service region channel state day", key: "circle_id service region channel", where: own},
		{name: "publications", columns: "id circle_id@ number# quarter made_day until_day content{}", key: "id", where: own},
		{name: "law_texts", columns: "circle_id@ service text* changed_ms#", key: "circle_id service", where: own},
		{name: "report_circles", columns: "circle_id@ last# region text_ms# coded_ms#", key: "circle_id", where: own},
		{name: "subscriptions", columns: "id circle_id@ wish*{768} zone since_ms# last_ms# planned_ms# seen*{1024}", key: "id", where: own,
			left: map[string]any{"member_id": ""}},
	}
}
