"""What a mutant is: one small change of a module's source, and how to put it in the place of the loaded module."""

import ast
import functools
import inspect
import sys

OTHER = {ast.Add: ast.Sub, ast.Sub: ast.Add, ast.Mult: ast.Div, ast.Div: ast.Mult, ast.Pow: ast.Mult,
         ast.Lt: ast.LtE, ast.LtE: ast.Lt, ast.Gt: ast.GtE, ast.GtE: ast.Gt,
         ast.And: ast.Or, ast.Or: ast.And}  # fmt: skip


def changes(node):
    """Every small change of one node: what stands in its place."""
    match node:
        case ast.BinOp(left, op, right) if type(op) in OTHER:
            yield ast.BinOp(left, OTHER[type(op)](), right)
            if isinstance(op, ast.Sub | ast.Div):
                yield ast.BinOp(right, op, left)
        case ast.Compare(left, [op], right) if type(op) in OTHER:
            yield ast.Compare(left, [OTHER[type(op)]()], right)
        case ast.BoolOp(op, values):
            yield ast.BoolOp(OTHER[type(op)](), values)
        case ast.Constant(bool(value)):
            yield ast.Constant(not value)
        case ast.Constant(int(value)):
            yield ast.Constant(value + 1)
        case ast.Constant(float(value)):
            yield ast.Constant(value * 1.1 or 0.1)
        case ast.UnaryOp(ast.USub() | ast.Not(), operand):
            yield operand
        case ast.Call(ast.Attribute(ast.Name("check"), "same_shape" | "one_number")):
            yield ast.Constant(None)
        case ast.Call(ast.Attribute(ast.Name("check"), guard), [_, value, *_]) if guard != "elementwise":
            yield value
        case ast.If(_, [ast.Raise()], []):
            yield ast.Pass()


def sites(node, where=(), outside=True):
    """All changes below a node: function or class they are in, old node, new node, and a way to put it there."""
    for field, value in ast.iter_fields(node):
        for i, child in enumerate(value if isinstance(value, list) else [value]):
            skip = field in ("decorator_list", "annotation", "returns") or isinstance(child, ast.Raise | ast.JoinedStr)
            if skip or not isinstance(child, ast.AST):
                continue
            put = functools.partial(value.__setitem__, i) if isinstance(value, list) else \
                functools.partial(setattr, node, field)  # fmt: skip
            yield from ((".".join(where), child, change, put) for change in changes(child))
            named = outside and isinstance(child, ast.FunctionDef | ast.ClassDef)
            inner = outside and not isinstance(child, ast.FunctionDef)
            yield from sites(child, (*where, child.name) if named else where, inner)


def named(tree, source):
    """All changes of a module with a name that outlives an edit elsewhere: (function, its line, what becomes what)."""
    lines, seen = source.splitlines(), {}
    for where, old, new, put in sites(tree):
        change = " → ".join(ast.unparse(node).split("\n")[0][:70] for node in (old, new))
        key = where, lines[old.lineno - 1].strip(), change
        seen[key] = seen.get(key, 0) + 1
        again = f" ({seen[key]})" if seen[key] > 1 else ""  # the second of two alike in one line
        yield (where, key[1], change + again), where, old, new, put


def look_up(names, qualified):
    """The function of a qualified name, under its property or cache; of a class, what sets its defaults."""
    first, *rest = qualified.split(".")
    f = functools.reduce(lambda owner, name: vars(owner)[name], rest, names[first])
    if inspect.isclass(f):
        return f.__init__
    return inspect.unwrap(getattr(f, "fget", None) or getattr(f, "func", None) or f)


def spoil(module, tree, where):
    """Put a changed module in the place of one that is already loaded and from which others have imported."""
    twin = {"__name__": module.__name__, "__file__": module.__file__}
    exec(compile(ast.fix_missing_locations(tree), module.__file__, "exec"), twin)
    right, wrong = (look_up(names, where) if where else None for names in (vars(module), twin))
    for part in ("__code__", "__defaults__", "__kwdefaults__") if where else ():
        setattr(right, part, getattr(wrong, part))
    for name, right in list(vars(module).items()) if not where else ():
        if inspect.isfunction(right) and right.__module__ == module.__name__ and name in twin:
            wrong = inspect.unwrap(twin[name])
            inspect.unwrap(right).__defaults__ = wrong.__defaults__  # a default may be a constant of the module
        if not name.startswith("__") and not callable(right) and not inspect.ismodule(right):
            for other in [m for m in list(sys.modules.values()) if getattr(m, "__dict__", {}).get(name) is right]:
                setattr(other, name, twin[name])
    forget()


def forget():
    """Empty all caches but those of CoolProp's objects and of data, which are slow to fill and do not change."""
    for name in [name for name in sys.modules if name.startswith(("cryolib", "test_", "systems_", "good_calls"))]:
        for value in list(vars(sys.modules[name]).values()):
            if hasattr(value, "cache_clear") and value.__name__ not in ("abstract_state", "load"):
                value.cache_clear()
