package commands

import (
	"tocsin/collective/assembly"
)

func readAgendaItem(c *Call, id string) (fields, error) {
	_, i, err := c.tx.Item(id)
	if err != nil {
		return nil, err
	}
	f := fields{"state": string(i.State), "title": i.Title, "origin": asField(i.Origin)}
	if i.Minutes > 0 {
		f["minutes"] = itoa(i.Minutes)
	}
	return f.withoutEmpty(), nil
}

// putAgendaItem puts an item on its agenda again, or off it, or has it be as it was.
func putAgendaItem(c *Call, s swing) error {
	a, i, err := c.itemIn(s.id)
	if err != nil {
		return err
	}
	if i.State == assembly.Current && s.to["state"] != "" {
		return refuse("item.stays", "item", c.commandLine(itemKey))
	}
	switch state, changes := s.goes("state"); {
	case !changes:
	case state == "":
		i = i.End(assembly.Withdrawn, c.now)
	case assembly.ItemState(state) == assembly.Carried:
		i.State = assembly.Carried
	default:
		i = i.End(assembly.ItemState(state), c.now)
	}
	if to, changes := s.goes("state"); !changes || !gone(to) {
		s.set("title", &i.Title)
		if err := s.setItem(&i); err != nil {
			return err
		}
		if !a.Ahead() && !a.Live() {
			return c.wrongState(a)
		}
	}
	if err := c.tx.SaveItem(a.ID, i); err != nil {
		return err
	}
	return c.planItem(i)
}

func (s swing) setItem(i *assembly.Item) error {
	if minutes, changes := s.goes("minutes"); changes {
		i.Minutes = 0
		if err := readField(minutes, &i.Minutes); err != nil {
			return err
		}
	}
	if origin, changes := s.goes("origin"); changes {
		i.Origin = assembly.Origin{}
		return readField(origin, &i.Origin)
	}
	return nil
}

func agendaItemLines(c *Call, v voice, s swing) ([]string, error) {
	a, i, err := c.itemIn(s.id)
	if err != nil {
		return nil, err
	}
	return []string{v.meetingTitle(a) + " · " + v.T("undo.item", "line", v.itemLine(i))}, nil
}
