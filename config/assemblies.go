package config

import (
	"errors"
	"time"

	"gopkg.in/yaml.v3"
)

// How long minutes can be corrected.
const (
	minCorrections = time.Hour
	maxCorrections = 90 * 24 * time.Hour
)

var approvals = amount{1, 100, "", "is not a number of members: write how many approve the minutes, from 1 to 100"}

// readPresence takes the quorum of an assembly.
func readPresence(r *reader, n *yaml.Node) error {
	quorum, err := share(n)
	if err == nil {
		r.Assemblies.Quorum = quorum
	}
	return err
}

func readApprovals(r *reader, n *yaml.Node) error {
	needed, err := approvals.read(n)
	if err == nil {
		r.Assemblies.Approvals = needed
	}
	return err
}

func readCorrections(r *reader, n *yaml.Node) error {
	d, err := duration(n)
	switch {
	case err != nil:
		return err
	case d < minCorrections || d > maxCorrections:
		return errors.New("must be between one hour and 90 days: write 48h, or 7d")
	}
	r.Assemblies.Corrections = d
	return nil
}
