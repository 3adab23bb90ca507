package play

import (
	"fmt"
	"strings"

	"golang.org/x/sync/errgroup"

	"tocsin/i18n"
	"tocsin/stage"
)

// Member is somebody's client, made when it is asked for first.
func (w *World) Member(name string) (*stage.Member, error) {
	if err := w.cast(name); err != nil {
		return nil, err
	}
	return w.members[name], nil
}

// cast makes the clients of those who have none yet, side by side.
func (w *World) cast(names ...string) error {
	accounts, members := make([]stage.Account, len(names)), make([]*stage.Member, len(names))
	var group errgroup.Group
	for i, name := range names {
		if w.members[name] != nil {
			continue
		}
		group.Go(func() (err error) {
			accounts[i], err = w.server.Register(w.ctx, ascii(name)+w.Cast, strings.ToUpper(name[:1])+name[1:])
			if err == nil {
				members[i], err = w.server.Login(w.ctx, accounts[i])
			}
			return err
		})
	}
	err := group.Wait()
	for i, name := range names {
		if members[i] != nil {
			w.accounts[name], w.members[name] = accounts[i], members[i]
		}
	}
	return err
}

// Account is what logs a member of the play, or the bot, in somewhere else.
func (w *World) Account(name string) (stage.Account, error) {
	if a, ok := w.accounts[name]; ok {
		return a, nil
	}
	return stage.Account{}, fmt.Errorf("nobody in the play is called %s", name)
}

// ascii makes a name fit for an account.
func ascii(name string) string { return strings.ReplaceAll(i18n.Fold(name), " ", "-") }
