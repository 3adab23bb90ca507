package config

import (
	"fmt"
	"slices"

	"gopkg.in/yaml.v3"

	"tocsin/collective/action"
)

// readDecided takes the kinds of actions that need a decision. The list may be empty, and may
// leave strikes out: they need one whatever stands here, see action.Rules.
func readDecided(r *reader, n *yaml.Node) error {
	if n.Kind != yaml.SequenceNode {
		return fmt.Errorf("expected a list, found %s: write [rassemblement, interpellation], or [] for strikes alone", kind(n))
	}
	var known []string
	for _, k := range action.Kinds() {
		known = append(known, string(k))
	}
	r.Actions.Decided = []action.Kind{} // not nil: nothing but strikes
	for i, item := range n.Content {
		name, err := oneOf(item, known)
		if err == nil && slices.Contains(r.Actions.Decided, action.Kind(name)) {
			err = fmt.Errorf("%s stands twice: remove it once", name)
		}
		if err != nil {
			r.add(item.Line, fmt.Sprintf("actions.decided, item %d", i+1), err.Error())
			continue
		}
		r.Actions.Decided = append(r.Actions.Decided, action.Kind(name))
	}
	return nil
}
