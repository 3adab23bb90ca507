package commands

import (
	"strings"
	"time"

	"tocsin/collective/action"
)

// actionTitle is "Action n° 3 · Rassemblement : Devant les bourses d'études".
func (v voice) actionTitle(a action.Action) string {
	return v.T("enact.title", "number", itoa(a.Number), "kind", capital(v.name("deed."+string(a.Kind))), "title", a.Title)
}

// actionName is what stands for an action among others: "n° 3 · Devant les bourses".
func (v voice) actionName(a action.Action) string {
	return v.T("enact.name", "number", itoa(a.Number), "title", a.Title)
}

// actionWhen is its date, or nothing.
func (v voice) actionWhen(a action.Action) string {
	switch {
	case a.Starts.IsZero():
		return ""
	case a.AllDay:
		last := a.End().Add(-time.Second).In(v.now.Location())
		return v.texts.Days(v.lang, a.Starts.In(v.now.Location()), time.Date(last.Year(), last.Month(), last.Day(), 0, 0, 0, 0, last.Location()), v.now)
	case a.Ends.IsZero():
		return v.moment(a.Starts)
	}
	return v.span(a.Starts, a.Ends)
}

// actionStanding is where it is in its life, when and where it takes place, on one line.
func (v voice) actionStanding(a action.Action, decision string) string {
	parts := []string{v.T("enact.state-" + string(a.State))}
	if decision != "" {
		parts[0] = decision
	}
	if at := v.actionWhen(a); at != "" {
		parts = append(parts, at)
	} else if a.Ahead() && a.Kind != action.OpenLetter && a.Kind != action.Campaign {
		parts = append(parts, v.T("enact.no-date"))
	}
	if a.Place != "" {
		parts = append(parts, a.Place)
	}
	return capital(strings.Join(parts, " · "))
}

// targets are the names of what an action is aimed at.
func (v voice) targets(a action.Action) string {
	names := make([]string, len(a.Targets))
	for i, t := range a.Targets {
		names[i] = v.service(t)
	}
	return strings.Join(names, ", ")
}

// duty is how what somebody carries is called: its name, or as it was written.
func (v voice) duty(r action.Role) string {
	if r.Known() {
		return v.name("part." + string(r))
	}
	return string(r)
}

func (v voice) duties(roles []action.Role) string {
	names := make([]string, len(roles))
	for i, r := range roles {
		names[i] = v.duty(r)
	}
	return strings.Join(names, ", ")
}
