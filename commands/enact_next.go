package commands

import "tocsin/collective/action"

// actionNext is what one can do with an action, by where it is in its life.
func (c *Call) actionNext(v voice, a action.Action, mark string) ([]string, error) {
	args := []any{"enact", mark + v.name("name."+enactKey), "number", itoa(a.Number), "sign", mark + v.name("name."+signKey)}
	for _, key := range []string{"come", "carry", "propose", "date", "target", "ready", "over", "judge", "summary", "evaluated", "resume", "task", "sheet"} {
		args = append(args, key, v.name("step."+key))
	}
	args = append(args, "refused", mark+v.name("name."+refusedKey))
	var keys []string
	p, voting, err := c.voteOn(a)
	if err != nil {
		return nil, err
	}
	args = append(args, "vote", mark+v.name("name."+voteKey), "proposal", number(p))
	switch {
	case voting:
		keys = []string{"enact.next-voting"}
	case a.State == action.Abandoned:
		keys = []string{"enact.next-abandoned"}
	case a.State == action.Idea && c.actionRules(a.Circles()).Need(a.Kind):
		keys = []string{"enact.next-idea"}
	case a.State == action.Over:
		keys = []string{"enact.next-over"}
	case a.State == action.Evaluated:
		keys = []string{"enact.next-evaluated"}
	case a.Kind == action.OpenLetter:
		keys = []string{"enact.next-letter"}
	case a.Kind == action.DigitalStrike && a.State == action.Underway:
		keys = []string{"enact.next-strike"}
	case a.State == action.Underway:
		keys = []string{"enact.next-underway"}
	default:
		keys = []string{"enact.next-join"}
		if a.Starts.IsZero() && a.Kind != action.Campaign {
			keys = append(keys, "enact.next-date")
		}
	}
	lines := make([]string, len(keys))
	for i, key := range keys {
		lines[i] = v.T(key, args...)
	}
	return lines, nil
}
