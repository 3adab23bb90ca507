package storage

import "slices"

// Version of the file: see export.Version. It goes up when these lists change.

// portables are what leaves with a circle: everything that its members can see, and enough to build
// it again. What they cannot see is not in it: who voted what or whether, what waits in a box,
// pledges, needs, who came without being named, who told or reread a report, by which message,
// what somebody asked for in private.
func portables() []portable {
	return slices.Concat(portableDecisions(), portableMeetings(), portableActions(), portableReports(), portableBinding(), []portable{portableDue()})
}

// Rows of a circle, for conditions.
const (
	myProposals  = `(SELECT proposal_id FROM proposal_circles WHERE circle_id = @circle)`
	myAssemblies = `(SELECT assembly_id FROM assembly_circles WHERE circle_id = @circle)`
	myActions    = `(SELECT action_id FROM action_circles WHERE circle_id = @circle)`
	myPromises   = `(SELECT id FROM promises WHERE circle_id = @circle)`
	myMembers    = `(SELECT s.member_id FROM memberships s JOIN members m ON m.id = s.member_id
		WHERE s.room_id = @circle AND s.state = 'join' AND m.automated = 0 AND m.standing <> 'oubli')`
	// A result that can still be contested.
	contestable = `EXISTS (SELECT 1 FROM due d WHERE d.ref = p.id AND d.kind IN ('end-contest', 'end-contest-again'))`
	// Votes that go on: who can vote, or contest, is needed.
	undecided = `(SELECT p.id FROM proposals p JOIN proposal_circles c ON c.proposal_id = p.id
		WHERE c.circle_id = @circle AND (p.state = 'ouverte' OR ` + contestable + `))`
)

// inOrder numbers rows anew, for those of the database tell when a message came.
func inOrder(of string) map[string]string {
	return map[string]string{"seq": "row_number() OVER (PARTITION BY t." + of + " ORDER BY t.seq, t.id)"}
}

// portablePeople are the circle itself, the others that it has something in common with (their names
// and nothing more), and who is in it. They are brought in by hand: see importer.people.
func portablePeople() []portable {
	return []portable{
		{name: "circle", table: "rooms", columns: "id@ matrix_id* name* encryption*", where: "t.id = @circle", key: "id",
			left: map[string]any{"lookup": "", "kind": "", "state": "", "successor": "", "last_event": "", "joined_ms": 0}},
		{name: "others", table: "rooms", columns: "id name*", key: "id", where: `t.id <> @circle AND t.id IN (
			SELECT circle_id FROM proposal_circles WHERE proposal_id IN ` + myProposals + `
			UNION SELECT circle_id FROM assembly_circles WHERE assembly_id IN ` + myAssemblies + `
			UNION SELECT circle_id FROM action_circles WHERE action_id IN ` + myActions + `)`},
		{name: "members", columns: "id matrix_id* name*", where: "t.id IN " + myMembers, key: "id",
			left: map[string]any{"lookup": "", "language": "", "automated": 0, "reminders": "", "standing": told}},
		{name: "memberships", columns: "room_id@ member_id>members state since_ms#", key: "room_id member_id",
			where: "t.room_id = @circle AND t.member_id IN " + myMembers},
	}
}

func portableDecisions() []portable {
	return slices.Concat(portablePeople(), []portable{
		{name: "proposals", columns: `id number# version# circle_id& circles# each_circle# author_id kind state title* body* options*{} details*{}
			first_day last_day rules{} receipt{} opened_ms# deadline_ms# final_ms# zone review reviews`, key: "id",
			where: "t.id IN " + myProposals, left: map[string]any{"poll": ""}},
		{name: "proposal_circles", columns: "proposal_id>proposals circle_id& position#", key: "proposal_id circle_id",
			where: "t.proposal_id IN " + myProposals, left: map[string]any{"poll": ""}},
		// Who was active is not seen: where a quorum asks for it, all count as such.
		{name: "electorate", columns: "proposal_id>proposals member_id", key: "proposal_id member_id",
			where: "t.proposal_id IN " + undecided, left: map[string]any{"active": 1}},
		{name: "electorate_circles", columns: "proposal_id>proposals circle_id& member_id", key: "proposal_id circle_id member_id",
			where: "t.proposal_id IN " + undecided},
		// What was said with the ballots that counted, as a result repeats it: nobody's.
		{name: "voices", table: "ballots", columns: "id proposal_id>proposals member_id seq# choice reason* cast_ms# version#", key: "id", rows: exporter.voices,
			left: map[string]any{"sum": ""}},
		{name: "contests", table: "supports", columns: "ref>proposals kind member_id reason* at_ms#", key: "ref kind member_id", rows: exporter.contests},
		{name: "carriers", table: "supports", columns: "ref>proposals kind member_id reason* at_ms#", key: "ref kind member_id",
			where: "t.kind = 'carry' AND t.ref IN " + myProposals},
		{name: "motions", columns: "id proposal_id>proposals version# author_id kind until_ms# zone state", key: "id", where: "t.proposal_id IN " + myProposals},
		{name: "links", columns: "proposal_id>proposals kind number#", key: "proposal_id kind number", where: "t.proposal_id IN " + myProposals},
	})
}

// portableDue is what happens at a moment of its own. One that waits for the bot to come in waits
// no more in the file: see held.
func portableDue() portable {
	return portable{name: "due", columns: "kind ref at_ms# wall zone", key: "at_ms kind ref wall zone", where: dueOfCircle,
		made: map[string]string{"at_ms": "t.at_ms % " + heldText}, left: map[string]any{"id": ""}}
}

// dueOfCircle are the rows of the kinds @kinds whose ref is a row of the circle.
const dueOfCircle = `@kinds LIKE '% ' || t.kind || ' %' AND (t.ref IN ` + myProposals + ` OR t.ref IN ` + myAssemblies + ` OR t.ref IN ` + myActions + `
	OR t.ref IN ` + myPromises + ` OR t.ref IN ` + myMandates + ` OR t.ref IN (SELECT id FROM tasks WHERE circle_id = @circle)
	OR t.ref IN (SELECT id FROM subscriptions WHERE circle_id = @circle)
	OR t.ref IN (SELECT id FROM agenda_items WHERE assembly_id IN ` + myAssemblies + `))`
