import { Injectable } from '@nestjs/common';
import type { Actor, Subject } from '#domain/access/actor.js';
import { allowed } from '#domain/access/policy.js';
import type { ProgrammeReading } from '#domain/programme/programme.js';
import { DomainError } from '#domain/shared/errors.js';
import { codeErrors, nameErrors, tidyText } from '#domain/shared/naming.js';
import { placed, placeErrors, whyCannotRemove, type Place } from '#domain/strategy/tree.js';
import { Db } from '#persistence/db.js';
import { lockedById, refuseInput, refuseStale } from '#persistence/edited.js';
import type { Grant } from '#persistence/grant.js';
import { strategyEditStore } from '#persistence/strategy/strategy-edit.store.js';
import { keptNodes, type KeptNode } from '#persistence/strategy/strategy-record.store.js';
import { uuidv7 } from '#persistence/uuid.js';
import type {
  AddStrategyNodeInput,
  MoveStrategyNodeInput,
  RemoveStrategyNodeInput,
  RenameStrategyNodeInput,
  StrategyRecord,
} from './strategy-record.types.js';

type Store = ReturnType<typeof strategyEditStore>;
type Tree = Awaited<ReturnType<Store['tree']>>;

/** What DPGOV's admin keeps of a programme's strategy: its nodes, their names and their places. */
@Injectable()
export class StrategyEditService {
  constructor(private readonly db: Db) {}

  /** The strategy's nodes as they are kept now. */
  records(actor: Actor, { id: programmeId }: ProgrammeReading): Promise<StrategyRecord[]> {
    return this.db.read(actor, async (tx) => {
      const kept = await keptNodes(tx, tx.visible('strategy.read'), { programmeId });
      return kept.map((node) => recordFor(actor, node));
    });
  }

  /** Adds a node in its place. NOT_FOUND, FORBIDDEN; INVALID_INPUT naming the fields refused. */
  async add(actor: Actor, input: AddStrategyNodeInput): Promise<StrategyRecord> {
    const id = await this.db.write(actor, async (tx) => {
      if (actor.kind === 'public') throw new DomainError('UNAUTHENTICATED');
      const store = strategyEditStore(tx);
      const programmeId = await store.lockProgramme(input.programme);
      if (programmeId === null) throw new DomainError('NOT_FOUND');
      const node = { id: uuidv7(), programmeId, level: input.level, code: input.code.trim() };
      const named = { ...node, name: tidyText(input.name) };
      const grant = tx.authorize('strategy.manage', subjectOf(node), { change: 'ADD', ...named });
      const tree = await store.tree(programmeId);
      const place = placeIn(tree, input);
      const taken = tree.some(({ code }) => code === node.code);
      refuseInput([
        ...codeErrors('code', node.code),
        ...(taken ? [{ field: 'code', code: 'ALREADY_EXISTS' as const }] : []),
        ...nameErrors('name', named.name),
        ...placeErrors(tree, node, place),
      ]);
      const places = placed(tree, { ...node, parentId: place.parentId, position: 0 }, place);
      const own = places.find((each) => each.id === node.id);
      if (!own) throw new Error('a node was given no place');
      await store.insert(grant, named, own);
      await store.place(
        grant,
        named,
        places.filter((each) => each.id !== node.id),
      );
      return node.id;
    });
    return this.read(actor, id);
  }

  /** Renames a node. NOT_FOUND, FORBIDDEN, STALE_VERSION, INVALID_INPUT. */
  async rename(actor: Actor, input: RenameStrategyNodeInput): Promise<StrategyRecord> {
    const name = tidyText(input.name);
    await this.change(actor, input, { change: 'RENAME', name }, async (store, node, grant) => {
      refuseInput(nameErrors('name', name));
      await store.rename(grant, node, name);
    });
    return this.read(actor, input.id);
  }

  /** Moves a node, with the figures of the projects below it. NOT_FOUND, FORBIDDEN, STALE_VERSION, INVALID_INPUT. */
  async move(actor: Actor, input: MoveStrategyNodeInput): Promise<StrategyRecord> {
    const { parentCode = null, beforeCode = null } = input;
    const detail = { change: 'MOVE', parentCode, beforeCode };
    await this.change(actor, input, detail, async (store, node, grant) => {
      const tree = await store.tree(node.programmeId);
      const place = placeIn(tree, input);
      refuseInput(placeErrors(tree, node, place));
      await store.place(grant, node, placed(tree, node, place));
      if (place.parentId !== node.parentId) await store.refreshUnder(node.id);
    });
    return this.read(actor, input.id);
  }

  /** Removes a node; NODE_NOT_EMPTY says what still hangs on it. NOT_FOUND, FORBIDDEN, STALE_VERSION. Answers its code. */
  async remove(actor: Actor, input: RemoveStrategyNodeInput): Promise<string> {
    return this.change(actor, input, { change: 'REMOVE' }, async (store, node, grant) => {
      const why = whyCannotRemove(node.hanging);
      if (why !== null) throw new DomainError('NODE_NOT_EMPTY', why);
      await store.remove(grant, node);
      return node.code;
    });
  }

  private change<T>(
    actor: Actor,
    { id, version }: { readonly id: string; readonly version: number },
    detail: Readonly<Record<string, unknown>>,
    work: (store: Store, node: KeptNode, grant: Grant<'strategy.manage'>) => Promise<T>,
  ): Promise<T> {
    return this.db.write(actor, async (tx) => {
      const store = strategyEditStore(tx);
      const node = await lockedById(actor, id, store.lock);
      const grant = tx.authorize('strategy.manage', subjectOf(node), { code: node.code, version, ...detail });
      await refuseStale(node, version, () => store.changedSince(node, version));
      return work(store, node, grant);
    });
  }

  private read(actor: Actor, id: string): Promise<StrategyRecord> {
    return this.db.read(actor, async (tx) => {
      const [node] = await keptNodes(tx, tx.visible('strategy.read'), { id });
      if (!node) throw new DomainError('NOT_FOUND');
      return recordFor(actor, node);
    });
  }
}

function subjectOf({ id, programmeId }: Pick<KeptNode, 'id' | 'programmeId'>): Subject {
  return { kind: 'strategy_node', id, programmeId };
}

function recordFor(actor: Actor, node: KeptNode): StrategyRecord {
  return { ...node, viewerCan: allowed(actor, ['strategy.manage'], subjectOf(node)) };
}

/** The place an input names by codes; REFERENCE_NOT_FOUND at the field that names none. */
function placeIn(
  tree: Tree,
  { parentCode = null, beforeCode = null }: Pick<MoveStrategyNodeInput, 'parentCode' | 'beforeCode'>,
): Place {
  const idOf = (field: string, code: string | null): string | null => {
    if (code === null) return null;
    const found = tree.find((node) => node.code === code);
    if (!found) refuseInput([{ field, code: 'REFERENCE_NOT_FOUND' }]);
    return found?.id ?? null;
  };
  return { parentId: idOf('parentCode', parentCode), beforeId: idOf('beforeCode', beforeCode) };
}
