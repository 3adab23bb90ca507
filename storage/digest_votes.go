package storage

import (
	"fmt"

	"tocsin/collective"
	"tocsin/collective/decision"
)

// VoterState is where a member stands in a vote.
type VoterState int

// The states of a voter. Who was not there when the vote opened has none.
const (
	NoVoter VoterState = iota
	MayVote
	HasVoted
)

// VoterStates reads where a member stands in some votes, on whatever way the ballot came.
func (t *Tx) VoterStates(member collective.MemberID, proposals []string) (map[string]VoterState, error) {
	states := map[string]VoterState{}
	if len(proposals) == 0 {
		return states, nil
	}
	var rows []struct {
		ID    string
		Voted bool
	}
	err := t.db.Raw(`SELECT p.id, EXISTS (SELECT 1 FROM ballots b WHERE b.proposal_id = p.id AND b.member_id = ? AND b.version = p.version)
		OR EXISTS (SELECT 1 FROM turnout o WHERE o.proposal_id = p.id AND o.member_id = ? AND o.state = ?)
		OR EXISTS (SELECT 1 FROM urns u JOIN urn_voters v ON v.urn_id = u.id
			WHERE u.proposal_id = p.id AND u.version = p.version AND u.state = ? AND v.member_id = ?) AS voted
		FROM proposals p JOIN electorate e ON e.proposal_id = p.id AND e.member_id = ? WHERE p.id IN ?`,
		member, member, hasVoted, UrnCounted, member, member, proposals).Scan(&rows).Error
	if err != nil {
		return nil, fmt.Errorf("read voter: %w", err)
	}
	for _, row := range rows {
		states[row.ID] = MayVote
		if row.Voted {
			states[row.ID] = HasVoted
		}
	}
	return states, nil
}

// OpenTurnout is how many voted in an open vote that is not secret.
type OpenTurnout struct {
	Electors, Active int  // Active are those who were marked as such
	Voted            int  // by message, with a ballot that can be read
	Urns             bool // there are urns that count; who voted by these is not in Voted
}

// OpenTurnouts reads how many voted in some open votes; ask it about no secret one.
func (t *Tx) OpenTurnouts(proposals []string) (map[string]OpenTurnout, error) {
	turnouts := map[string]OpenTurnout{}
	if len(proposals) == 0 {
		return turnouts, nil
	}
	var rows []struct {
		ProposalID              string
		Electors, Active, Voted int
		Urns                    bool
	}
	err := t.db.Raw(`SELECT e.proposal_id, count(*) AS electors, sum(e.active) AS active, sum(CASE WHEN
			EXISTS (SELECT 1 FROM ballots b WHERE b.proposal_id = p.id AND b.member_id = e.member_id AND b.version = p.version
				AND b.choice NOT IN ('', ?) AND b.cast_ms <= p.deadline_ms) THEN 1 ELSE 0 END) AS voted,
			EXISTS (SELECT 1 FROM urns u WHERE u.proposal_id = p.id AND u.version = p.version AND u.state = ?) AS urns
		FROM proposals p JOIN electorate e ON e.proposal_id = p.id WHERE p.id IN ? GROUP BY p.id, e.proposal_id`,
		decision.Unreadable, UrnCounted, proposals).Scan(&rows).Error
	if err != nil {
		return nil, fmt.Errorf("read turnouts: %w", err)
	}
	for _, row := range rows {
		turnouts[row.ProposalID] = OpenTurnout{row.Electors, row.Active, row.Voted, row.Urns}
	}
	return turnouts, nil
}
