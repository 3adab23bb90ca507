package config

import (
	"errors"
	"net"
	"strconv"

	"gopkg.in/yaml.v3"
)

// readMetrics takes an address of this machine alone: what is told there needs no password.
func readMetrics(r *reader, n *yaml.Node) error {
	wrong := errors.New(`is not an address of this machine alone: write "127.0.0.1:9464" or "[::1]:9464"`)
	var text string
	if err := n.Decode(&text); err != nil {
		return wrong
	}
	host, port, err := net.SplitHostPort(text)
	if err != nil {
		return wrong
	}
	number, err := strconv.ParseUint(port, 10, 16)
	if ip := net.ParseIP(host); err != nil || number == 0 || ip == nil || !ip.IsLoopback() {
		return wrong
	}
	r.Metrics = net.JoinHostPort(host, port)
	return nil
}
