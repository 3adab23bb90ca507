package storage

// myMandates are the mandates of a circle, for conditions.
const myMandates = `(SELECT id FROM mandates WHERE circle_id = @circle)`

// portableBinding are what binds a circle: its rules, and who has a mandate. Who would take one and
// what it was drawn from was read out there; which digest came with it is a member's own.
func portableBinding() []portable {
	return []portable{
		{name: "rule_changes", columns: "circle_id@ proposal_id>proposals number# key value since_ms# until_ms# decided_ms#", key: "proposal_id key",
			where: "t.circle_id = @circle"},
		{name: "mandates", columns: `id number# circle_id@ author_id member_id kind way state words*{} lot*{} rules{} until_day report_day created_ms#
			began_ms# ended_ms# draws_ms# told_ms# tellings# spoken# zone proposal_id ending`, key: "id",
			where: "t.circle_id = @circle", left: map[string]any{"subscription": ""}},
		{name: "mandate_willing", columns: "id circle_id@ member_id>members kind words*{} since_ms#", key: "id",
			where: "t.circle_id = @circle AND t.member_id IN " + myMembers},
	}
}
