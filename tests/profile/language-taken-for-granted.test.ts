import { describe, expect, it } from 'vitest';
import type { Requirements } from '../../src/profile/requirements.ts';
import { read } from './read.ts';

const languages = ({ teamLanguages, mustLanguages }: Requirements) => ({
  skills: teamLanguages.map(({ value }) => value.id),
  musts: mustLanguages.map(({ value }) => value),
});

describe('a question that takes a language for granted', () => {
  it.each([
    ['what should we use for a REST API in Go?', 'go'],
    ['best framework for a Python API?', 'python'],
    ['what would you use for a CRUD app in PHP?', 'php'],
    ['welches Framework für eine REST-API in Go?', 'go'],
    ['¿qué framework para una API REST en Go?', 'go'],
    ['quel framework pour une API REST en Go ?', 'go'],
    ['qual framework para uma API REST em Go?', 'go'],
    ['GoでREST APIを作るなら何がいい？', 'go'],
    ['用Go写REST API用什么框架？', 'go'],
  ])('is answered for those who know it: %s', (text, id) => {
    const { behaviour, requirements } = read(text);
    expect(behaviour).toBe('recommend');
    expect(languages(requirements)).toEqual({ skills: [id], musts: [] });
  });

  it.each([
    ['which Go framework for an API?', 'go'],
    ['what is the best Java framework for microservices?', 'java'],
    ['is there a Go framework with an admin?', 'go'],
    ['was ist das beste Java-Framework für Microservices?', 'java'],
    ['¿cuál es el mejor framework de Java para microservicios?', 'java'],
    ['quel est le meilleur framework Java pour des microservices ?', 'java'],
    ['qual é o melhor framework Java para microsserviços?', 'java'],
    ['マイクロサービスに最適なJavaフレームワークは？', 'java'],
    ['做微服务最好的Java框架是什么？', 'java'],
  ])('is about frameworks of that language alone: %s', (text, id) => {
    const { behaviour, requirements } = read(text);
    expect(behaviour).toBe('recommend');
    expect(languages(requirements)).toEqual({ skills: [], musts: [id] });
  });
});

describe('a question about a language', () => {
  it.each([
    'should we write it in Go?',
    'why Go?',
    'how hard is it to hire Go developers?',
    'is it hard to hire Rust devs?',
    'how fast is Go?',
  ])('takes nothing for granted: %s', (text) => {
    const { behaviour, requirements } = read(text);
    expect(behaviour).toBe('explain');
    expect(languages(requirements)).toEqual({ skills: [], musts: [] });
  });

  it('that names a framework of it compares what it says', () => {
    const { behaviour, compared } = read('which framework is better for Python, Django or Flask?');
    expect(behaviour).toBe('compare');
    expect(compared).toEqual(['django', 'flask']);
  });
});
