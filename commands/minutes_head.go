package commands

import (
	"strings"

	"tocsin/collective/assembly"
)

// minutesHead are the facts with which minutes begin: who was there in numbers, and by name
// those who agreed; the quorum; who of these did what; how long it took.
func (v voice) minutesHead(m assembly.Minutes, a assembly.Assembly) []string {
	held, to := "pv.held", v.hour(m.Closed)
	if opened, closed := m.Opened.In(v.now.Location()), m.Closed.In(v.now.Location()); opened.YearDay() != closed.YearDay() {
		held, to = "pv.held-night", v.moment(closed)
	}
	lines := []string{v.T(held, "from", v.moment(m.Opened), "to", to, "lasted", v.length(m.Lasted))}
	lines = append(lines, v.people("pv.present", m.Present))
	if m.Guests.Number > 0 {
		lines = append(lines, v.people("pv.guests", m.Guests))
	}
	if m.Excused.Number > 0 {
		lines = append(lines, v.people("pv.excused", m.Excused))
	}
	if !a.Rules.Quorum.IsZero() {
		key := "pv.quorum-missed"
		if m.Quorum.Met() {
			key = "pv.quorum-met"
		}
		lines = append(lines, v.T(key, "present", m.Quorum.Present, "members", m.Quorum.Members, "needed", m.Quorum.Needed))
	}
	var roles []string
	for _, duty := range m.Roles {
		if duty.Name != "" {
			roles = append(roles, v.T("role.holder", "role", capital(v.name("role."+string(duty.Role))), "name", duty.Name))
		}
	}
	if len(roles) > 0 {
		lines = append(lines, strings.Join(roles, " · "))
	}
	return lines
}

// people are how many, and who of them agreed to be named.
func (v voice) people(key string, p assembly.People) string {
	line := v.T(key, "n", p.Number)
	if len(p.Names) > 0 {
		line += " " + v.T("pv.named", "names", strings.Join(p.Names, ", "))
	}
	return line
}
