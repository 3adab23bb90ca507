package commands

import (
	"slices"
	"strings"
	"time"

	"tocsin/collective/decision"
	"tocsin/collective/digest"
	"tocsin/storage"
)

// mostItems is how many votes and decisions a digest reads of each kind. It is far more than is shown: what
// was seen is left out of them before anything is cut.
const mostItems = 200

// digestVotes is what can be voted on, for how long, and what is missing for the quorum; of a secret vote
// nothing is counted. What the reader has not voted on comes first.
func (c *Call) digestVotes(w window) (digest.Section, error) {
	s := digest.Section{Kind: digest.Decide}
	open, err := c.tx.OpenIn(w.ids(), mostItems)
	if err != nil {
		return s, err
	}
	open = slices.DeleteFunc(open, func(p decision.Proposal) bool { return !p.Deadline.After(w.now) })
	states := map[string]storage.VoterState{}
	if w.personal {
		if states, err = c.tx.VoterStates(c.member.ID, idsOf(open)); err != nil {
			return s, err
		}
	}
	slices.SortStableFunc(open, func(a, b decision.Proposal) int { return waits(states[b.ID]) - waits(states[a.ID]) })
	missing, err := c.missingVotes(open)
	if err != nil {
		return s, err
	}
	for _, p := range open {
		i := digest.Item{Key: "vote/" + p.ID + "/" + itoa(p.Version), Ref: p.ID}
		if states[p.ID] == storage.MayVote {
			i.Ref = "" // to have proposed or amended it is not to have voted
		}
		if states[p.ID] != storage.HasVoted {
			i.Key += w.stage(p.Deadline)
		}
		about := c.aboutVote(p, missing[p.ID])
		if states[p.ID] == storage.MayVote {
			about = append(about, c.T("digests.vote-yours"))
		}
		i.Text = c.T("digests.with", "what", c.T("digests.numbered", "number", number(p), "what", p.Title), "about", strings.Join(about, ", "))
		s.Items = append(s.Items, i)
	}
	return s, nil
}

func (c *Call) aboutVote(p decision.Proposal, missing int) []string {
	about := []string{c.T("digests.vote-until", "deadline", c.moment(p.Deadline))}
	switch {
	case p.State == decision.Seconding:
		about = append(about, c.T("digests.vote-second"))
	case p.Rules.Secret:
		about = append(about, c.T("digests.vote-secret"))
	case missing > 0:
		about = append(about, c.T("digests.vote-missing", "n", missing))
	}
	return about
}

// waits is 1 for a vote that waits for the reader.
func waits(state storage.VoterState) int {
	if state == storage.MayVote {
		return 1
	}
	return 0
}

func idsOf(proposals []decision.Proposal) []string {
	ids := make([]string, len(proposals))
	for i, p := range proposals {
		ids[i] = p.ID
	}
	return ids
}

// counted is how many votes are looked at for their quorum: those that a long digest begins with.
const counted = 20

// missingVotes is how many ballots each open vote lacks for its quorum, in one statement unless people
// voted on paper.
func (c *Call) missingVotes(open []decision.Proposal) (map[string]int, error) {
	var asked []decision.Proposal
	for _, p := range open {
		if p.State == decision.Open && !p.Rules.Secret && !p.Rules.Quorum.IsZero() && len(asked) < counted {
			asked = append(asked, p)
		}
	}
	turnouts, err := c.tx.OpenTurnouts(idsOf(asked))
	if err != nil {
		return nil, err
	}
	missing := map[string]int{}
	for _, p := range asked {
		t := turnouts[p.ID]
		of, voted := t.Electors, t.Voted
		if p.Rules.Active > 0 {
			of = t.Active
		}
		if t.Urns {
			box, _, err := c.box(p, "")
			if err != nil {
				return nil, err
			}
			count := box.Count()
			of, voted = count.Electorate, count.Voted()
			if p.Rules.Active > 0 {
				of = count.Active
			}
		}
		missing[p.ID] = max(p.Rules.Quorum.Share(of)-voted, 0)
	}
	return missing, nil
}

// digestDecided is what ended in the period. It is new to everybody who voted, so no act of the reader
// hides it.
func (c *Call) digestDecided(w window) (digest.Section, error) {
	s := digest.Section{Kind: digest.Decided}
	list, err := c.tx.DecidedIn(w.ids(), w.from, w.to, mostItems)
	for _, p := range list {
		s.Items = append(s.Items, digest.Item{Key: "decided/" + p.ID + "/" + string(p.State),
			Text: c.T("digests.decided", "number", number(p), "title", p.Title, "outcome", c.outcome(p))})
	}
	return s, err
}

// digestReviews are decisions that come up again soon.
func (c *Call) digestReviews(w window) (digest.Section, error) {
	s := digest.Section{Kind: digest.Review}
	list, err := c.tx.ReviewedIn(w.ids(), w.now.Format(time.DateOnly), w.soon.Format(time.DateOnly), mostItems)
	for _, p := range list {
		s.Items = append(s.Items, digest.Item{Key: "review/" + p.ID + "/" + p.Review, Ref: p.ID,
			Text: c.T("digests.with", "what", c.T("digests.numbered", "number", number(p), "what", p.Title), "about", c.dayText(p.Review))})
	}
	return s, err
}
