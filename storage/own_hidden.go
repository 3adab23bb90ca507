package storage

import (
	"fmt"

	"tocsin/collective"
	"tocsin/collective/action"
	"tocsin/collective/assembly"
)

// Some of what refers to a member stands inside of what is sealed, where no column shows it: who
// counted refusals that are not told yet, who wants to speak and who took part in a draw of an
// assembly that is under way.

// ownCounting are the strikes in which a member counted refusals that are not told yet.
func (t *Tx) ownCounting(member collective.MemberID) ([]Belonging, error) {
	var list []Belonging
	err := t.eachCounting(member, func(a action.Action, _ refusals) error {
		list = append(list, Belonging{{"number", int64(a.Number)}})
		return nil
	})
	return list, err
}

// eachCounting finds the strikes in which a member counted refusals that are not told yet.
func (t *Tx) eachCounting(member collective.MemberID, do func(action.Action, refusals) error) error {
	var ids []string
	if err := t.db.Model(&refusalsRow{}).Order("action_id").Pluck("action_id", &ids).Error; err != nil {
		return fmt.Errorf("read refusals: %w", err)
	}
	for _, id := range ids {
		all, err := t.readRefusals(id)
		if err != nil {
			return err
		}
		for _, m := range all.Members {
			if m != member {
				continue
			}
			a, err := t.ActionByID(id)
			if err != nil {
				return err
			}
			if err := do(a, all); err != nil {
				return err
			}
		}
	}
	return nil
}

// ownSpeaking are the assemblies under way whose speaking queue or draws a member stands in.
func (t *Tx) ownSpeaking(member collective.MemberID) ([]Belonging, error) {
	live, err := t.spokenAssemblies()
	if err != nil {
		return nil, err
	}
	var list []Belonging
	for _, a := range live {
		queue, err := t.Queue(a.ID)
		if err != nil {
			return nil, err
		}
		drawings, err := t.Drawings(a.ID)
		if err != nil {
			return nil, err
		}
		b := Belonging{{"number", int64(a.Number)}}
		if speaks(queue, assembly.Member(member)) {
			b = append(b, Fact{"queue", true})
		}
		if drawn(drawings, assembly.Member(member)) {
			b = append(b, Fact{"draw", true})
		}
		if len(b) > 1 {
			list = append(list, b)
		}
	}
	return list, nil
}

// spokenAssemblies are those that have a speaking queue or draws.
func (t *Tx) spokenAssemblies() ([]assembly.Assembly, error) {
	var ids []string
	if err := t.db.Raw("SELECT id FROM assemblies WHERE queue <> '' OR drawings <> '' ORDER BY number").Scan(&ids).Error; err != nil {
		return nil, fmt.Errorf("read assemblies: %w", err)
	}
	list := make([]assembly.Assembly, len(ids))
	for i, id := range ids {
		var err error
		if list[i], err = t.AssemblyByID(id); err != nil {
			return nil, err
		}
	}
	return list, nil
}

func speaks(q assembly.Queue, who assembly.Speaker) bool {
	for _, w := range q.Waiting {
		if w.Who == who {
			return true
		}
	}
	_, spoke := q.Spoke[who]
	return spoke || q.Now != nil && q.Now.Who == who
}

func drawn(all []assembly.Drawing, who assembly.Speaker) bool {
	for _, d := range all {
		for _, candidate := range d.Who {
			if candidate == who {
				return true
			}
		}
	}
	return false
}
